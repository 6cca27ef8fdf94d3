"""Forecasts of the demo region, made at a few past moments from what was known then."""

from datetime import datetime, timedelta
from uuid import UUID, uuid5

from data import store
from pipelines.demo_deliveries import DemoDelivery
from pipelines.forecasting.run import forecast
from pipelines.longterm import run as longterm
from texts import text

_NAMESPACE = UUID("0f7c1b7e-1a52-4a3c-9d51-6a8b3f6f2c55")
# after a quarter's deliveries had come in; the last run follows the last delivery
_MOMENTS = (datetime(2025, 1, 20, 9), datetime(2025, 7, 21, 9), datetime(2026, 4, 20, 9))
_AFTER = timedelta(days=1)


def moments(planned: list[DemoDelivery]) -> list[datetime]:
    """When the demo's runs are made (UTC)."""
    if not planned:
        return []
    last = max(one.known_at for one in planned) + _AFTER
    return [*(at for at in _MOMENTS if at < last), last]


def missing(planned: list[DemoDelivery]) -> list[datetime]:
    """The moments of which the run is not there yet."""
    with store.reading() as con:
        there = {row[0] for row in con.execute("SELECT run_id FROM lake.forecast_run").fetchall()}
    return [at for at in moments(planned) if _name(at) not in there]


def make(at: datetime) -> bool:
    """Make the run of one moment; False when nothing could be forecast then, or the same figures
    were already."""
    who = text("demo.forecaster")
    if at not in _MOMENTS:  # of the long term only the latest: one run per scenario
        longterm.forecast(who=who, inputs_at=at, known_at=at)
    made = forecast(who=who, inputs_at=at, known_at=at, run_id=_name(at))
    return made.new


def _name(at: datetime) -> str:
    return str(uuid5(_NAMESPACE, at.isoformat()))
