"""Who is late or missing now, in a sentence; and what is still open, in another."""

from collections.abc import Mapping, Sequence
from datetime import date

from insights.intake.matrix import Matrix, due
from insights.programme.phrases import capital, in_words, listed
from texts import day, month, text

_NAMED = 4  # more names than this do not fit a headline
_SHEETS_NAMED = 2


def sentence(found: Matrix, names: Mapping[str, str], today: date) -> str:
    """About the last month whose term has passed; without one, about the month now running."""
    passed = [period for period in found.months if due(period) < today]
    if not passed:
        return running(found, names, today)
    period = passed[-1]
    missing, late = found.in_state(period, "missing"), found.in_state(period, "late")
    if not missing and not late:
        return _all_on_time(found, period)
    of = len([one for one in found.partners if found.cell(one, period).asked])
    parts = []
    if missing:
        parts.append(_missing(found, period, missing, _who(missing, names, of), of))
    if late:
        lead = "late_too" if missing else "late"
        key = f"{lead}_{'one' if len(late) == 1 else 'many'}"
        parts.append(text(f"deliveries.{key}", who=_who(late, names, of), month=month(period)))
    return capital("; ".join(parts)) + "."


def _missing(found: Matrix, period: date, missing: Sequence[str], who: str, of: int) -> str:
    """Names the sheets as well when everybody misses the same one or two."""
    gone = {found.cell(one, period).missing for one in missing}
    kinds = next(iter(gone)) if len(gone) == 1 else ()
    facts = {"who": who, "month": month(period)}
    if len(missing) == of:
        return text("deliveries.missing_all", **facts)
    if not 0 < len(kinds) <= _SHEETS_NAMED:
        return text("deliveries.missing_some", **facts)
    key = "sheet" if len(kinds) == 1 else "sheets"
    sheets = listed([text(f"sheets.{kind}.title") for kind in kinds])
    return text(f"deliveries.missing_{key}", sheets=sheets, **facts)


def _all_on_time(found: Matrix, period: date) -> str:
    asked = sum(found.cell(one, period).asked > 0 for one in found.partners)
    return text("deliveries.all_on_time", n=in_words(asked), month=month(period))


def running(found: Matrix, names: Mapping[str, str], today: date) -> str:
    """How far the months are whose term still runs; "" when there is none."""
    open_ = [period for period in found.months if due(period) >= today]
    if not open_:
        return ""
    period = open_[-1]
    waiting = found.in_state(period, "expected")
    asked = sum(found.cell(one, period).asked > 0 for one in found.partners)
    done = asked - len(waiting)
    key = "done" if not waiting else "few" if done < 2 else "many"
    return text(
        f"deliveries.running_{key}", month=month(period), due=day(due(period)),
        done=in_words(done), asked=in_words(asked),
    )  # fmt: skip


def older(found: Matrix, today: date) -> str:
    """How many sheets are missing from the months before the last one due; "" when none are."""
    passed = [period for period in found.months if due(period) < today][:-1]
    gone = sum(len(found.cell(one, period).missing) for one in found.partners for period in passed)
    if not gone:
        return ""
    key = "one" if gone == 1 else "many"
    return text(f"deliveries.older_{key}", n=in_words(gone))


def _who(slugs: Sequence[str], names: Mapping[str, str], of: int) -> str:
    if len(slugs) > _NAMED or len(slugs) == of > 1:
        return text("deliveries.partners", n=in_words(len(slugs)), of=in_words(of))
    return listed([names[slug] for slug in slugs])
