"""Units that are planned on top of today's, year by year, as far as they may be told apart."""

from dataclasses import dataclass

import pandas as pd

from insights.board.board import Board
from insights.board.told import source
from insights.chart import Chart, Series
from insights.words import why_not
from texts import month, number, text

KINDS = ("vpt", "verblijf", "overig")
_FIRM: tuple[str, ...] = ("hard", "zacht")
LAYERS = ("now", *_FIRM, "apart", "idee")
_ROLES = {"now": "muted", "idee": "forecast"}


@dataclass(frozen=True)
class Answers:
    """The answers to `units`, `planned`, `per_plan` and `ideas` of one selection."""

    units: pd.DataFrame
    planned: pd.DataFrame
    per_plan: pd.DataFrame
    ideas: pd.DataFrame


@dataclass(frozen=True)
class Step:
    """One column: its name, and per layer the units there are by then."""

    name: str
    units: dict[str, float]


@dataclass(frozen=True)
class Plans:
    """What is planned of one kind of care: a chart when there is something to draw, and a sentence
    on each part that may not be shown."""

    chart: Chart | None
    hidden: tuple[str, ...]


def plans(told: Answers, board: Board) -> list[Plans]:
    """One per kind of care of which something is planned, or there is an idea of it."""
    there = {*told.planned["kind"], *told.ideas["kind"]}
    return [_of(kind, told, board) for kind in KINDS if kind in there]


def _of(kind: str, told: Answers, board: Board) -> Plans:
    now, no_today = _today(kind, told.units)
    whole, no_plan = _one(told.planned, kind)
    idea, no_idea = _one(told.ideas, kind)
    today = {} if no_today else {"now": now}
    mine = told.per_plan[told.per_plan["kind"] == kind]
    ahead = _planned(mine, whole, today) if whole else []
    if idea:
        upto = ahead[-1].units if ahead else today
        ahead = [*ahead, Step(text("capacity.plans_ideas"), upto | {"idee": idea})]
    steps = [Step(text("capacity.plans_now"), today)] if now else []
    reasons = {"now": no_today, "plans": no_plan, "split": _why(mine), "ideas": no_idea}
    hidden = tuple(
        text(f"capacity.hidden_{name}", kind=text(f"capacity.plans_of_{kind}"), why=why)
        for name, why in reasons.items()
        if why and not (name == "split" and no_plan)
    )
    return Plans(_chart(kind, [*steps, *ahead], board) if ahead else None, hidden)


def _chart(kind: str, steps: list[Step], board: Board) -> Chart:
    every = tuple(
        Series(text(f"capacity.layer_{layer}"), tuple(_at(step, layer) for step in steps),
               _ROLES.get(layer, "actual"))  # type: ignore[arg-type]
        for layer in LAYERS
        if any(step.units.get(layer) for step in steps)
    )  # fmt: skip
    said = "; ".join(_said(step) for step in steps)
    assert board.chosen.period
    title = text(f"capacity.plans_title_{kind}", month=month(board.chosen.period))
    return Chart(
        f"plans_{kind}", "stacked", title, tuple(step.name for step in steps), every,
        text("units.homes"),
        text("capacity.plans_alt", figures=said), source(board, "capacity"),
    )  # fmt: skip


def _at(step: Step, layer: str) -> float | None:
    # an idea counts in its own column only; a plan that is not there yet is no unit
    return step.units.get(layer, None if layer == "idee" else 0.0)


def _said(step: Step) -> str:
    told = ", ".join(
        f"{text(f'capacity.layer_{layer}')} {number(value)}"
        for layer, value in step.units.items()
        if value
    )
    return f"{step.name}: {told}"


def _planned(rows: pd.DataFrame, whole: float, today: dict[str, float]) -> list[Step]:
    """Year by year up to the first that is not told, and then everything that is planned."""
    steps, upto, shown = [], dict.fromkeys(_FIRM, 0.0), dict.fromkeys(_FIRM, 0.0)
    years = [plan.partition(" ")[0] for plan in rows["plan"]]
    hidden = [year for year, mask in zip(years, rows["mask"], strict=True) if mask and year]
    for year in sorted({year for year in years if year}):
        if any(one <= year for one in hidden):
            break
        _add(upto, rows[[one == year for one in years]])
        steps.append(Step(text("capacity.plans_year", year=year), today | upto))
    _add(shown, rows[rows["mask"] == ""])
    apart = whole - sum(shown.values())
    if apart:
        steps.append(Step(text("capacity.plans_all"), today | shown | {"apart": apart}))
    elif shown != upto:
        steps.append(Step(text("capacity.plans_no_year"), today | shown))
    return steps


def _add(upto: dict[str, float], rows: pd.DataFrame) -> None:
    for plan, value in zip(rows["plan"], rows["value"], strict=True):
        upto[plan.partition(" ")[2]] += float(value)


def _today(kind: str, units: pd.DataFrame) -> tuple[float, str]:
    """Units of a kind of care that are there now, all types of VPT together; or why not told."""
    own = units[(units["kind"] == "verblijf") == (kind == "verblijf")]
    if kind == "overig" or own.empty:
        return 0.0, ""
    why = _why(own)
    return (0.0, why) if why else (float(own["value"].sum()), "")


def _one(rows: pd.DataFrame, kind: str) -> tuple[float, str]:
    """What an answer says of one kind: a number, or why there is none; nothing told is none."""
    own = rows[rows["kind"] == kind]
    why = _why(own)
    return (0.0, why) if why or own.empty else (float(own["value"].iloc[0]), "")


def _why(rows: pd.DataFrame) -> str:
    """Why the first row of these that is not told is not; empty when all of them are."""
    masks = [mask for mask in rows["mask"] if mask]
    return why_not(masks[0]) if masks else ""
