"""How complete the months are: who was asked to deliver, who did, and who is missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from insights.columns import days


@dataclass(frozen=True)
class Completeness:
    """Partners asked and delivered for a kind and month, and who is missing."""

    asked: int
    delivered: int
    missing: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether every asked partner delivered."""
        return not self.missing


NOBODY = Completeness(0, 0, ())  # a month that nobody was asked for, nor delivered


def by_kind(delivered: pd.DataFrame) -> dict[str, dict[date, Completeness]]:
    """Every month of every kind in an answer to `figures.delivered`."""
    found: dict[str, dict[date, Completeness]] = {}
    if delivered.empty:
        return found
    columns = [delivered[name].tolist() for name in ("kind", "asked", "delivered", "missing")]
    for at, kind, *rest in zip(days(delivered["period"]), *columns, strict=True):
        assert at
        found.setdefault(kind, {})[at] = _complete(*rest)
    return found


def _complete(asked: int, delivered: int, missing: object) -> Completeness:
    slugs = tuple(missing.split("|")) if isinstance(missing, str) and missing else ()
    return Completeness(int(asked), int(delivered), slugs)


def completeness(delivered: pd.DataFrame, kind: str, period: date | None) -> Completeness:
    """How complete one kind is in one month."""
    if period is None:
        return NOBODY
    return by_kind(delivered).get(kind, {}).get(period, NOBODY)


def every(kinds: list[Completeness]) -> Completeness:
    """How complete several kinds are together: a partner that misses one of them is missing."""
    first, *others = kinds
    if not others:
        return first
    asked = max(one.asked for one in kinds)
    missing = tuple(sorted({slug for one in kinds for slug in one.missing}))
    least = min(one.delivered for one in kinds)
    return Completeness(asked, min(least, asked - len(missing)), missing)


def incomplete(months: dict[date, Completeness]) -> dict[date, Completeness]:
    """Those of these months that somebody delivered but not everybody who was asked."""
    return {at: one for at, one in months.items() if one.delivered > 0 and not one.whole}


def latest_complete(delivered: pd.DataFrame, kind: str = "clients") -> date | None:
    """The last month of which every asked partner delivered this kind; else the last at all."""
    return latest_of(by_kind(delivered).get(kind, {}))


def latest_of(months: Mapping[date, Completeness]) -> date | None:
    """The last of these months that everybody delivered who was asked; else the last at all."""
    some = came(months)
    whole = [at for at in some if months[at].delivered >= months[at].asked]
    return max(whole or some, default=None)


def came(months: Mapping[date, Completeness]) -> list[date]:
    """Those of these months that somebody delivered, the latest first."""
    return sorted((at for at, one in months.items() if one.delivered > 0), reverse=True)
