"""A run: every measure forecast from what was known at a moment, and kept whole or not at all."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from uuid import uuid4

import pandas as pd

from data import store
from data.measures import SHORT
from pipelines.forecasting.inputs import LEAF, Inputs, inputs
from pipelines.forecasting.made import HORIZON, Made, made
from pipelines.write import log

MODEL = "short"
_RECIPE = 2  # counted up when the same figures would be forecast otherwise


@dataclass(frozen=True)
class Run:
    """A kept run; `new` is False when the same figures were forecast by the same recipe before.

    `run_id` is empty when there was nothing to forecast from.
    """

    run_id: str
    new: bool
    last_month: date | None = None
    rows: int = 0
    facts: dict[str, dict[str, object]] | None = None


def forecast(
    *, who: str, inputs_at: datetime | None = None, known_at: datetime | None = None,
    run_id: str | None = None,
) -> Run:  # fmt: skip
    """Forecast from what was known at `inputs_at` (UTC, None: now) and keep it as known now.

    A run is never changed: a second one on other figures stands beside it. `known_at` and `run_id`
    are for whoever rebuilds a past.
    """
    now = datetime.now(UTC).replace(tzinfo=None)
    at = inputs_at or known_at or now
    with store.reading(at) as con:
        read = [one for one in inputs(con).values() if one.last]
    mark = _mark(read)
    before = _before(mark)
    if before or not read:
        return before or Run("", False)
    every = {one.measure.name: made(one) for one in read}
    facts = {name: one.facts for name, one in every.items()}
    if all(one.rows.empty for one in every.values()):
        return Run("", False, facts=facts)
    last = max(one.last for one in read if one.last)
    run = {
        "run_id": run_id or str(uuid4()), "known_at": known_at or now, "term": SHORT,
        "scenario": "", "model": MODEL, "made_by": who, "inputs_known_at": at,
        "inputs_version": mark, "last_month": last, "horizon": HORIZON,
        "settings": json.dumps({"recipe": _RECIPE, "horizon": HORIZON}),
        "facts": json.dumps(facts, ensure_ascii=False),
    }  # fmt: skip
    return store.again_if_raced(lambda: _keep(run, every))


def _keep(run: dict[str, object], every: dict[str, Made]) -> Run:
    """Write it, unless another process was first."""
    rows = pd.concat([one.rows for one in every.values()], ignore_index=True)
    identifier, who = str(run["run_id"]), str(run["made_by"])
    with store.publishing(who, f"forecast {identifier}") as con:
        there = _same(con, str(run["inputs_version"]))
        if there:
            return there
        store.append(con, "forecast_run", pd.DataFrame([run]))
        store.append(con, "forecast", rows.assign(run_id=identifier))
        log(con, run["known_at"], who, "forecast", identifier, "")  # type: ignore[arg-type]
    facts = {name: one.facts for name, one in every.items()}
    return Run(identifier, True, run["last_month"], len(rows), facts)  # type: ignore[arg-type]


def _before(mark: str) -> Run | None:
    with store.reading() as con:
        return _same(con, mark)


def _same(con: store.Connection, mark: str) -> Run | None:
    """The run that holds and was made from figures with this mark."""
    found = con.execute(
        "SELECT run_id, last_month, facts, (SELECT count(*) FROM lake.forecast AS f"
        " WHERE f.run_id = r.run_id) FROM forecast_run_now AS r"
        " WHERE inputs_version = ? AND term = ? ORDER BY known_at LIMIT 1",
        [mark, SHORT],
    ).fetchone()
    return Run(found[0], False, found[1], found[3], json.loads(found[2])) if found else None


def _mark(read: list[Inputs]) -> str:
    """Equal for equal figures, whatever the warehouse's version, and for the same recipe only."""
    found = sha256(f"{MODEL} {_RECIPE} {HORIZON}".encode())
    for one in read:
        found.update(f"{one.measure.name} {one.last} {one.left} {sorted(one.told)}".encode())
        ordered = one.rows.sort_values([*LEAF, "ds"], ignore_index=True)
        found.update(ordered.to_csv(index=False, float_format="%.9g").encode())
    return found.hexdigest()[:16]
