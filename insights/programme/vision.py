"""Who stands behind the vision, since when, and where a partner thinks otherwise."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from insights.programme.records import Record


@dataclass(frozen=True)
class Endorsed:
    """One partner: `yes` to the vision as it stands, `earlier` to a version before it, or `no`
    word of it yet."""

    partner: str
    state: Literal["yes", "earlier", "no"]
    record: Record | None = None

    @property
    def on(self) -> date | None:
        """The day on which it endorsed the vision."""
        return self.record.day("date") if self.record else None

    @property
    def difference(self) -> str:
        """Where it thinks otherwise, in its own words."""
        return self.record.words("difference") if self.record else ""


def endorsed(
    vision: Record | None, told: Iterable[Record], partners: Iterable[str]
) -> tuple[Endorsed, ...]:
    """What each partner said of the vision, the latest word of each."""
    latest: dict[str, Record] = {}
    for one in told:
        before = latest.get(one.words("partner"))
        if before is None or (one.day("date") or date.min) >= (before.day("date") or date.min):
            latest[one.words("partner")] = one
    since = vision.day("set_on") if vision else None
    return tuple(_endorsed(slug, latest, since) for slug in partners)


def _endorsed(partner: str, latest: Mapping[str, Record], since: date | None) -> Endorsed:
    found = latest.get(partner)
    if found is None:
        return Endorsed(partner, "no")
    on = found.day("date")
    earlier = bool(since and on and on < since)
    return Endorsed(partner, "earlier" if earlier else "yes", found)
