"""Long-term runs: one per scenario, kept once for the same inputs and assumptions."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime
from hashlib import sha256
from uuid import uuid4

import numpy as np
import pandas as pd

from data import store
from data.assumptions import scenarios
from data.measures import LONG
from models.longterm.closing import later
from models.longterm.codes import Assumption
from models.longterm.inputs import FURTHEST
from models.longterm.noticed import noticed
from models.longterm.run import SEED
from models.longterm.run import run as computed
from pipelines.forecasting.run import Run
from pipelines.longterm.assumed import scenario
from pipelines.longterm.inputs import COUNTED, Known, known
from pipelines.longterm.rows import rows
from pipelines.write import log

MODEL = "longterm"
DRAWS = 2000
_FEWER = 150  # draws of what is solved for, which takes a run per step
Made = tuple[dict[str, object], pd.DataFrame]  # a run and its rows
_RECIPE = 2  # counted up when the same inputs would be forecast otherwise


def forecast(
    *, who: str, inputs_at: datetime | None = None, known_at: datetime | None = None
) -> dict[str, Run]:
    """A run per scenario from what was known at `inputs_at` (UTC, None: now), kept as known now;
    one that was made from the same before is not made again. None for a moment before the
    inhabitants were counted."""
    now = datetime.now(UTC).replace(tzinfo=None)
    at = inputs_at or known_at or now
    if at.year < COUNTED:
        return {}
    with store.reading(at) as con:
        start = known(con, at.year)
    marks = {name: _mark(start, scenario(name)) for name in scenarios()}
    with store.reading() as con:
        there = _there(con, marks)
    about = {"known_at": known_at or now, "made_by": who, "inputs_known_at": at}
    made = {name: _made(name, start, marks[name], about) for name in marks if name not in there}
    if made:
        there |= store.again_if_raced(lambda: _keep(made, marks, who))
    return {name: there[name] for name in marks}


def _made(name: str, start: Known, mark: str, about: dict[str, object]) -> Made:
    overrides = scenario(name)
    result = computed(start.inputs, start.assumptions, DRAWS, SEED, overrides)
    facts = start.facts | {"noticed": noticed(result), "why": result.gap.why}
    run = about | {
        "run_id": str(uuid4()), "term": LONG, "scenario": name, "model": MODEL,
        "inputs_version": mark, "last_month": date(int(start.inputs.years[0]), 1, 1),
        "horizon": 12 * FURTHEST,
        "settings": json.dumps({"recipe": _RECIPE, "draws": DRAWS, "seed": SEED,
                                "assumptions": _told(start.assumptions | overrides)}),
        "facts": json.dumps(facts, ensure_ascii=False),
    }  # fmt: skip
    closes = later(start.inputs, start.assumptions, min(DRAWS, _FEWER), overrides)
    return run, rows(result, closes).assign(run_id=run["run_id"])


def _keep(made: dict[str, Made], marks: dict[str, str], who: str) -> dict[str, Run]:
    """Write them together, but those that another process made first."""
    with store.publishing(who, "forecast long") as con:
        there = _there(con, marks)
        new = {name: one for name, one in made.items() if name not in there}
        if new:
            store.append(con, "forecast_run", pd.DataFrame([run for run, _ in new.values()]))
            store.append(con, "forecast", pd.concat([found for _, found in new.values()]))
        for run, _ in new.values():
            log(con, run["known_at"], who, "forecast", str(run["run_id"]), "")  # type: ignore[arg-type]
    kept = {
        name: Run(str(run["run_id"]), True, run["last_month"], len(found))  # type: ignore[arg-type]
        for name, (run, found) in new.items()
    }
    return there | kept


def _there(con: store.Connection, marks: dict[str, str]) -> dict[str, Run]:
    """The runs that hold and were made from inputs with these marks."""
    found = con.execute(
        "SELECT scenario, inputs_version, run_id, last_month, (SELECT count(*) FROM lake.forecast"
        " AS f WHERE f.run_id = r.run_id) FROM forecast_run_now AS r WHERE term = ?"
        " ORDER BY known_at DESC",
        [LONG],
    ).fetchall()
    return {row[0]: Run(row[2], False, *row[3:]) for row in found if marks.get(row[0]) == row[1]}


def _told(assumptions: Mapping[str, Assumption]) -> dict[str, dict[str, float]]:
    return {code: asdict(one) for code, one in sorted(assumptions.items())}


def _mark(start: Known, overrides: Mapping[str, Assumption]) -> str:
    """Equal for equal inputs and assumptions, and for the same recipe only."""
    supply, inhabitants = start.inputs.supply, start.inputs.people
    said = {
        "recipe": [MODEL, _RECIPE, DRAWS, SEED],
        "years": start.inputs.years.tolist(),
        "gemeenten": start.inputs.gemeenten,
        "people": [float(np.round(one.sum(), 3)) for one in
                   (inhabitants.persons, inhabitants.migration, inhabitants.mortality)],
        "delivered": [_weighed(one) for one in
                      (inhabitants.uploaded, start.inputs.care.rates, start.inputs.care.observed)],
        "supply": {name: one.tolist() if isinstance(one, np.ndarray) else one
                   for name, one in vars(supply).items()},
        "assumptions": _told({**start.assumptions, **overrides}),
        "facts": start.facts,
    }  # fmt: skip
    return sha256(json.dumps(_rounded(said), sort_keys=True).encode()).hexdigest()[:16]


def _weighed(one: np.ndarray | None) -> float | None:
    """A number that differs when any figure does; None for a table that was not delivered."""
    if one is None or np.isnan(one).all():
        return None
    return float((np.nan_to_num(one, nan=-1.0).ravel() * np.arange(1, one.size + 1)).sum())


def _rounded(said: object) -> object:
    """The same with nine figures of each number: sums made in another order differ after those."""
    if isinstance(said, dict):
        return {name: _rounded(one) for name, one in said.items()}
    if isinstance(said, list | tuple):
        return [_rounded(one) for one in said]
    return float(f"{said:.9g}") if isinstance(said, float) else said
