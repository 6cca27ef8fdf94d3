"""How the bouwstenen stand, in one sentence built from their statuses."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from insights.programme.bouwstenen import STATUSES, Bouwsteen
from insights.programme.phrases import capital, in_words
from texts import text


def sentence(shown: Sequence[Bouwsteen], today: date, everything: bool = True) -> str:
    """How many are finished, how many stall and how many milestones have passed unreached."""
    told = [one for one in shown if one.status]
    total = in_words(len(shown))
    if not told:
        key = "one" if len(shown) == 1 else "all" if everything else "some"
        return capital(text(f"bouwstenen.untold_{key}", total=total))
    if len(shown) == 1:
        return _about_one(shown[0])
    found = counts(shown)
    of = text("bouwstenen.of_all" if everything else "bouwstenen.of_some", total=total)
    parts = [
        _counted("finished", found["afgerond"], of=of),
        _counted("stalled", found["stagneert"]),
    ]
    late = sum(one.overdue(today) for one in told)
    if late:
        parts.append(_counted("late", late))
    return capital("; ".join(parts)) + "."


def counts(shown: Sequence[Bouwsteen]) -> dict[str, int]:
    """How many have each status, in the order of the statuses, those without one left out."""
    found = Counter(one.status for one in shown)
    return {status: found[status] for status in STATUSES}


def _about_one(one: Bouwsteen) -> str:
    status = text(f"codes.status.{one.status}").lower()
    return text("bouwstenen.only_one", name=one.name, status=status)


def _counted(what: str, count: int, **more: str) -> str:
    key = "none" if count == 0 else "one" if count == 1 else "many"
    return text(f"bouwstenen.{what}_{key}", n=in_words(count), **more)
