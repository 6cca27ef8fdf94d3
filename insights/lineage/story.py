"""A figure's story as values: the words and rows that the page and the exports show."""

from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from data.kpis.kpi import Kpi
from insights.board.board import Board
from texts import day, has_text, moment, month, number, text


@dataclass(frozen=True)
class Fact:
    """One line of the story: a name and what it says."""

    name: str
    words: str


def facts(kpi: Kpi, board: Board, known_at: datetime | None, missing: str) -> list[Fact]:
    """Definition, formula, unit, source, peildatum, completeness and as known when."""
    period = board.chosen.period
    assert period
    complete = board.complete(kpi)
    last_day = (pd.Timestamp(period) + pd.offsets.MonthEnd(0)).date()
    found = [
        Fact(text("lineage.definition"), text(f"kpi.{kpi.id}.definition")),
        Fact(text("lineage.formula"), text(f"kpi.{kpi.id}.formula")),
        Fact(text("lineage.unit"), text(f"units.{kpi.unit}")),
        Fact(text("lineage.source"), f"{kpi.source} ({text(f'evidence.{kpi.evidence}')})"),
        Fact(text("lineage.period"), day(last_day)),
        Fact(text("lineage.complete"), text("board.partners", delivered=complete.delivered,
                                            asked=complete.asked)
             + (text("lineage.without", missing=missing) if missing else "")),
        Fact(text("lineage.known"), moment(known_at) if known_at else text("lineage.known_now")),
    ]  # fmt: skip
    if kpi.counted_twice:
        found.append(Fact(text("lineage.twice"), text("lineage.twice_body")))
    return found


def cell_rows(found: pd.DataFrame, measures: dict[str, str]) -> list[tuple[str, ...]]:
    """One row of words per source cell: file, sheet, cell, what it is about, measure, figure."""
    return [
        (
            str(row.file_name), str(row.sheet), str(row.cell), _about(str(row.about)),
            measures.get(str(row.measure), str(row.measure)), _figure(float(row.figure)),  # type: ignore[arg-type]
        )
        for row in found.itertuples()
    ]  # fmt: skip


def _figure(value: float) -> str:
    return number(value, 0 if value == int(value) else 2)


def _about(pairs: str) -> str:
    words = []
    for pair in filter(None, pairs.split("|")):
        field, _, code = pair.partition("=")
        key = f"codes.{field}.{code}"
        words.append(text(key) if has_text(key) else code)
    return " · ".join(words)


def months(first: object, last: object) -> str:
    """`november 2023 – mei 2024`, or one month."""
    start, end = pd.Timestamp(first).date(), pd.Timestamp(last).date()  # type: ignore[arg-type]
    return month(start) if start == end else f"{month(start)} – {month(end)}"
