"""What the long term assumes: every figure with its band, its source and how sure that is."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent

# S public source · C worked out from one · K known in practice, not confirmed · P our proposal ·
# SEED from the programme's own papers
TAGS = ("S", "C", "K", "P", "SEED")


@dataclass(frozen=True)
class AssumptionRow:
    """One row of the table: low and high are the 10 and 90 % points, equal ones are fixed.

    All three are None when it is unknown: the region has to say it. Name and explanation are in the
    texts, under the code.
    """

    code: str
    step: str
    value: float | None
    low: float | None
    high: float | None
    unit: str
    source: str
    tag: str


@dataclass(frozen=True)
class ScenarioRow:
    """What one scenario puts in the place of one assumption."""

    scenario: str
    code: str
    value: float
    low: float
    high: float
    source: str
    tag: str


@cache
def assumptions() -> dict[str, AssumptionRow]:
    """Every assumption by its code, in the order of the steps."""
    return {row["code"]: _assumption(row) for row in _read(_FOLDER / "assumptions.csv")}


@cache
def assumptions_of(folder: Path) -> dict[str, AssumptionRow]:
    """The same, with what a programme says itself in `assumptions.csv` of its folder."""
    own = folder / "assumptions.csv"
    if not own.exists():
        return assumptions()
    return assumptions() | {row["code"]: _assumption(row) for row in _read(own)}


@cache
def scenarios() -> dict[str, tuple[ScenarioRow, ...]]:
    """Every scenario with what it changes; one that changes nothing is the base."""
    found: dict[str, tuple[ScenarioRow, ...]] = {}
    for row in _read(_FOLDER / "scenarios.csv"):
        before = found.get(row["scenario"], ())
        found[row["scenario"]] = before + ((_changed(row),) if row["code"] else ())
    return found


def _changed(row: dict[str, str]) -> ScenarioRow:
    value, low, high = (float(row[name]) for name in ("value", "low", "high"))
    names = (row["scenario"], row["code"])
    return ScenarioRow(*names, value, low, high, row["source"], row["tag"])


def _assumption(row: dict[str, str]) -> AssumptionRow:
    return AssumptionRow(
        code=row["code"],
        step=row["step"],
        value=_figure(row["value"]),
        low=_figure(row["low"]),
        high=_figure(row["high"]),
        unit=row["unit"],
        source=row["source"],
        tag=row["tag"],
    )


def _read(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _figure(cell: str) -> float | None:
    return float(cell) if cell else None
