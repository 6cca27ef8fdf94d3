"""Scenarios as they can be laid beside each other: ours, what the programme kept, and the own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from data.assumptions import scenarios
from data.disclosure import Scope
from insights.ask import Moment
from insights.longterm.words import scenario_name
from insights.programme.records import Record, records

Changes = tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Scenario:
    """One scenario: which of ours it begins from, and what is assumed otherwise. `record` is None
    for one that nobody kept."""

    key: str  # as the address says it
    name: str
    base: str
    changes: Changes = ()
    record: Record | None = field(default=None, compare=False)

    @property
    def tried(self) -> tuple[str, Changes]:
        """What a try-out is made of."""
        return self.base, tuple(sorted(self.changes))


def ours() -> dict[str, Scenario]:
    """The scenarios that come along, by key."""
    return {name: Scenario(name, scenario_name(name), name) for name in scenarios()}


def kept(at: Moment, scope: Scope) -> dict[str, Scenario]:
    """What the programme kept, by key, the latest first; one that begins from a scenario that is
    no more stays in the log only."""
    every = sorted(records("scenario", at, scope), key=lambda one: one.first_at, reverse=True)
    return {one.id: _scenario(one) for one in every if one.words("base") in scenarios()}


def written(changes: Mapping[str, float]) -> list[str]:
    """What was changed, as a record keeps it."""
    return [f"{code}={value:.10g}" for code, value in sorted(changes.items())]


def last_said(one: Scenario) -> datetime:
    """When a kept one was last changed."""
    assert one.record
    return one.record.changed_at


def _scenario(one: Record) -> Scenario:
    pairs = (said.partition("=") for said in one.listed("changes"))
    changes = tuple((code, float(value)) for code, _, value in pairs)
    return Scenario(one.id, one.title, one.words("base"), changes, one)
