"""What the pages on forecasts ask."""

from datetime import date

from data.disclosure import Came, Forecasts, Open
from data.measures import SHORT

_FAR_BACK = date(1900, 1, 1)


def runs() -> Open:
    """One row per kept short-term run, the one that counts first: who made it, from what, and the
    facts (JSON) that a reader must know of it."""
    return Open(
        ("forecast_run_now",),
        "SELECT run_id, known_at, made_by, model, inputs_known_at, last_month, horizon, facts"
        " FROM forecast_run_now WHERE term = ? ORDER BY place",
        (SHORT,),
    )


def foretold(measure: str, partner: str = "", every: bool = False) -> Forecasts:
    """The figures of the run that counts, or of every run."""
    return Forecasts(measure, partner, every)


def counted(measure: str, partner: str = "", first: date = _FAR_BACK) -> Came:
    """What was counted in the months from `first`."""
    return Came(measure, first, partner)


def deliverers(sheet: str) -> Open:
    """One row per month: who delivered this sheet, separated by |."""
    return Open(
        ("delivery_status",),
        "SELECT period, string_agg(partner, '|' ORDER BY partner) AS partners FROM delivery_status"
        " WHERE kind = ? AND delivery_id IS NOT NULL GROUP BY period ORDER BY period",
        (sheet,),
    )
