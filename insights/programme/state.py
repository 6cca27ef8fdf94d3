"""What was known at one moment of all that can change between two meetings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from data.disclosure import Open, Scope
from insights import figures
from insights.ask import Moment, ask
from insights.columns import days
from insights.programme import bouwstenen
from insights.programme.bouwstenen import Bouwsteen
from insights.programme.records import Record, records

Sheet = tuple[str, str, date]  # partner, kind of sheet, month


@dataclass(frozen=True)
class State:
    """What is compared, as known at one moment; deliveries are the ids of those that hold."""

    day: date
    deliveries: Mapping[Sheet, str] = field(default_factory=dict)
    bouwstenen: tuple[Bouwsteen, ...] = ()
    milestones: tuple[Record, ...] = ()
    actions: tuple[Record, ...] = ()
    agreements: tuple[Record, ...] = ()
    decisions: tuple[Record, ...] = ()
    methods: Mapping[str, str] = field(default_factory=dict)  # KPI → its definition's mark
    switches: Mapping[str, str] = field(default_factory=dict)  # KPI → on, off or retired


@dataclass(frozen=True)
class Change:
    """One change: about what, and what became of it. `tone` is good, watch or none."""

    section: str
    title: str
    said: str
    tone: str = "none"
    bouwsteen: str = ""
    partner: str = ""


def holding() -> Open:
    """One row per partner, kind and month that was delivered: which delivery holds."""
    return Open(
        ("delivery_status",),
        "SELECT partner, kind, period::DATE AS period, delivery_id FROM delivery_status"
        " WHERE delivery_id IS NOT NULL ORDER BY ALL",
    )


def definitions() -> Open:
    """One row per KPI: the mark of the definition that was in force."""
    return Open(("definition_now",), "SELECT kpi, hash FROM definition_now ORDER BY kpi")


def state(at: Moment, scope: Scope, today: date) -> State:
    """What was known at a moment; `today` is its day."""
    rows = ask(holding(), at=at, scope=scope)
    told = (rows["partner"].tolist(), rows["kind"].tolist(), days(rows["period"]))
    kinds = ("milestone", "action", "agreement", "decision")
    return State(
        today,
        dict(zip(zip(*told, strict=True), rows["delivery_id"].tolist(), strict=True)),  # type: ignore[arg-type]
        bouwstenen.known(at, scope),
        *(records(kind, at, scope) for kind in kinds),
        methods=_pairs(ask(definitions(), at=at, scope=scope), "hash"),
        switches=_pairs(ask(figures.switches(), at=at, scope=scope), "state"),
    )


def _pairs(rows: pd.DataFrame, column: str) -> dict[str, str]:
    return dict(zip(rows["kpi"].tolist(), rows[column].tolist(), strict=True)) if len(rows) else {}
