"""Which bouwstenen belong to which national programme, where that is missing, and what ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from insights.programme.records import Record

Link = Literal["own", "agreed", "none"]  # the bouwsteen names it, only an agreement does, nobody


@dataclass(frozen=True)
class Policy:
    """A national programme as it stands on a day; `successor` is a name, "" when none is told."""

    record: Record
    ended: bool = False
    starts_later: bool = False
    successor: str = ""


@dataclass(frozen=True)
class Matrix:
    """A row per bouwsteen (its record) with one link per policy."""

    policies: tuple[Policy, ...]
    rows: tuple[tuple[Record, tuple[Link, ...]], ...]

    def unlinked(self) -> tuple[Record, ...]:
        """The bouwstenen that nothing links to a policy that holds today."""
        holds = [place for place, one in enumerate(self.policies) if not one.ended]
        return tuple(one for one, links in self.rows if all(links[at] == "none" for at in holds))

    def unused(self) -> tuple[Policy, ...]:
        """The policies that hold today and that no bouwsteen is linked to."""
        return tuple(
            one for place, one in enumerate(self.policies)
            if not one.ended and all(links[place] == "none" for _, links in self.rows)
        )  # fmt: skip

    def left_behind(self) -> tuple[tuple[Record, Policy], ...]:
        """The bouwstenen that still name a policy that ended while its successor is not linked."""
        names = [one.record.title for one in self.policies]
        return tuple(
            (bouwsteen, policy)
            for bouwsteen, links in self.rows
            for place, policy in enumerate(self.policies)
            if policy.ended and links[place] == "own" and policy.successor in names
            and links[names.index(policy.successor)] == "none"
        )  # fmt: skip


def matrix(
    bouwstenen: Sequence[Record], policies: Sequence[Record], agreed: Sequence[Record], today: date
) -> Matrix:
    """How the bouwstenen and policies belong together on that day. `agreed` are the agreements and
    projects: what they name counts for their bouwstenen."""
    names = {one.id: one.title for one in policies}
    columns = tuple(_policy(one, names, today) for one in policies)
    via = {
        (bouwsteen, policy)
        for one in agreed
        for bouwsteen in one.listed("bouwstenen")
        for policy in one.listed("policies")
    }
    ordered = sorted(bouwstenen, key=lambda one: int(one.id) if one.id.isdigit() else 0)
    return Matrix(
        columns,
        tuple((one, tuple(_link(one, policy.id, via) for policy in policies)) for one in ordered),
    )


def _policy(one: Record, names: dict[str, str], today: date) -> Policy:
    begins, ends = one.day("starts_on"), one.day("ends_on")
    return Policy(
        one, bool(ends and ends < today), bool(begins and begins > today),
        names.get(one.words("successor"), ""),
    )  # fmt: skip


def _link(one: Record, policy: str, via: set[tuple[str, str]]) -> Link:
    if policy in one.listed("policies"):
        return "own"
    return "agreed" if (one.id, policy) in via else "none"
