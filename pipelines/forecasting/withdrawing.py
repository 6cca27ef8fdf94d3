"""Take a run back: from then on it counts no more, and what was seen before stays as it was."""

from datetime import UTC, datetime

import pandas as pd

from data import store
from data.errors import UnknownForecast
from pipelines.write import log


def withdraw(run_id: str, *, who: str, why: str, known_at: datetime | None = None) -> None:
    """Withdraw a run (`known_at` UTC, None: now). Raises UnknownForecast."""
    store.again_if_raced(lambda: _withdraw(run_id, who, why, known_at))


def _withdraw(run_id: str, who: str, why: str, known_at: datetime | None) -> None:
    moment = known_at or datetime.now(UTC).replace(tzinfo=None)
    with store.publishing(who, f"withdraw forecast {run_id}") as con:
        there = con.execute("SELECT 1 FROM forecast_run_now WHERE run_id = ?", [run_id]).fetchone()
        if not there:
            raise UnknownForecast(run=run_id)
        line = {"run_id": run_id, "known_at": moment, "who": who, "why": why}
        store.append(con, "forecast_withdrawal", pd.DataFrame([line]))
        log(con, moment, who, "withdraw forecast", run_id, why)
