"""Why a bouwsteen is there: its goals, and what those serve, up to the vision."""

from collections.abc import Iterable, Mapping

from insights.programme.records import Record


def chains(goals: Iterable[Record], wanted: Iterable[str]) -> tuple[tuple[Record, ...], ...]:
    """Per wanted goal the way from the highest goal down to it; a goal that is gone is left out."""
    known = {one.id: one for one in goals}
    return tuple(_up(known, code) for code in wanted if code in known)


def _up(known: Mapping[str, Record], code: str) -> tuple[Record, ...]:
    found: list[Record] = []
    while code in known and known[code] not in found:  # a circle of goals ends where it began
        found.insert(0, known[code])
        code = known[code].words("parent")
    return tuple(found)
