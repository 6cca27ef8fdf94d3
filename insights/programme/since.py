"""What changed between two meetings: the same questions asked at two moments, and compared."""

from collections.abc import Callable

from insights.programme import since_records
from insights.programme.state import Change, Sheet, State
from texts import has_text, month, number, text

SECTIONS = ("corrected", "moved", "milestones", "decided", "done", "agreements", "method")


def changes(before: State, after: State) -> tuple[Change, ...]:
    """Everything that differs, section by section."""
    every: tuple[Callable[[State, State], list[Change]], ...] = (
        _corrected, since_records.moved, since_records.milestones, since_records.decided,
        since_records.done, since_records.agreements, _method,
    )  # fmt: skip
    return tuple(one for compare in every for one in compare(before, after))


def _corrected(before: State, after: State) -> list[Change]:
    """Sheets delivered anew or taken back, per partner."""
    found: dict[tuple[str, str], list[Sheet]] = {}
    for sheet, delivery in before.deliveries.items():
        now = after.deliveries.get(sheet)
        if now != delivery:
            found.setdefault((sheet[0], "again" if now else "back"), []).append(sheet)
    return [
        Change("corrected", "", text(f"meeting.{how}", sheets=_sheets(sheets)), partner=partner)
        for (partner, how), sheets in sorted(found.items())
    ]


def _sheets(sheets: list[Sheet]) -> str:
    kinds = list(dict.fromkeys(text(f"sheets.{kind}.title").lower() for _, kind, _ in sheets))
    months = sorted({period for _, _, period in sheets})
    span = month(months[0])
    if len(months) > 1:
        span = text("meeting.months", first=span, last=month(months[-1]), n=number(len(months)))
    return text("meeting.sheets", kinds=", ".join(kinds), months=span)


def _method(before: State, after: State) -> list[Change]:
    if not before.methods:
        return []  # nothing was computed then: whatever is there now changed nothing
    found = []
    for kpi, mark in after.methods.items():
        if before.methods.get(kpi) != mark:
            found.append((kpi, "redefined" if kpi in before.methods else "defined"))
    for kpi, now in after.switches.items():
        if before.switches.get(kpi) != now:
            found.append((kpi, f"switched_{now}"))
    return [
        Change("method", text(f"kpi.{kpi}.title"), text(f"meeting.{what}"))
        for kpi, what in found
        if has_text(f"kpi.{kpi}.title")
    ]
