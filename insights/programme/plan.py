"""The joint yearly plan: what partners do in a year and what that costs, and what is not told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.disclosure import Scope
from insights.ask import Moment
from insights.programme.records import Record, records

HORIZON = 6  # months in which money that is left over is said to be at risk
AMOUNTS = ("budget_eur", "granted_eur", "spent_eur")


@dataclass(frozen=True)
class Sum:
    """Amounts of `of` activities together; `total` is over the `known` ones, and None when not one
    is known or when this reader may not see them all (`hidden`)."""

    total: float | None
    known: int
    of: int
    hidden: int = 0

    @property
    def whole(self) -> bool:
        """Whether the amount of every activity is in it."""
        return self.known == self.of


@dataclass(frozen=True)
class Group:
    """Activities that belong together; `key` is a bouwsteen's or partner's id, "" when not said."""

    key: str
    activities: tuple[Record, ...]
    budget: Sum
    granted: Sum
    spent: Sum

    @property
    def share(self) -> float | None:
        """Which part of what was granted is spent, over the activities of which both are known."""
        found = spent_of_granted(self.activities)
        return found[0] / found[1] if found and found[1] else None

    @property
    def hidden(self) -> bool:
        """Whether there is an activity in it of which this reader may not see the amounts."""
        return self.budget.hidden > 0


def activities(at: Moment, scope: Scope) -> tuple[Record, ...]:
    """Every activity of every year's plan."""
    return records("plan_activity", at, scope)


def years(every: Iterable[Record]) -> list[int]:
    """The years that there is a plan of, the latest first."""
    return sorted({int(one.number("year") or 0) for one in every}, reverse=True)


def of_year(every: Iterable[Record], year: int) -> tuple[Record, ...]:
    """The plan of one year."""
    return tuple(one for one in every if one.number("year") == year)


def summed(every: Sequence[Record], name: str) -> Sum:
    """The amounts in that field together; what is not said is not zero."""
    hidden = sum(name in one.hidden for one in every)
    told = [found for one in every if (found := one.number(name)) is not None]
    total = sum(told) if told and not hidden else None
    return Sum(total, len(told), len(every), hidden)


def spent_of_granted(every: Sequence[Record]) -> tuple[float, float] | None:
    """Spent and granted, over the activities of which both are known; None without any, or when
    this reader may not see one of them."""
    pairs = [(one.number("spent_eur"), one.number("granted_eur")) for one in every]
    both = [
        (spent, granted) for spent, granted in pairs if spent is not None and granted is not None
    ]
    if not both or any(one.hidden for one in every):
        return None
    return sum(used for used, _ in both), sum(given for _, given in both)


def grouped(every: Sequence[Record], by: str, order: Sequence[str]) -> list[Group]:
    """The activities per bouwsteen or partner, in that order; those without one come last."""
    keys = {one.words(by) for one in every}
    known = [key for key in order if key in keys]
    return [group(key, [one for one in every if one.words(by) == key])
            for key in [*known, *sorted(keys - set(known) - {""}), *({""} & keys)]]  # fmt: skip


def group(key: str, every: Sequence[Record]) -> Group:
    """These activities with their sums."""
    budget, granted, spent = (summed(every, name) for name in AMOUNTS)
    return Group(key, tuple(every), budget, granted, spent)
