"""What a figure that is a forecast says beside its value: how sure it is, when it was made, and for
which scenario."""

from collections.abc import Sequence

from data.disclosure import Open, Scope
from data.kpis.kpi import Kpi
from insights.ask import Moment, ask
from insights.longterm.words import scenario_name
from insights.selection import Selection
from texts import day, number, text

_GAP = "K29"
_AHEAD, _SCENARIO = 10, "demografisch"  # as in the view care_gap, that K29 is read from


def foretold(
    kpis: Sequence[Kpi], chosen: Selection, at: Moment, scope: Scope
) -> dict[str, str]:  # fmt: skip
    """Those words by KPI, of the KPIs that are a forecast and have one for the chosen month."""
    if not chosen.whole or chosen.period is None or _GAP not in {kpi.id for kpi in kpis}:
        return {}
    rows = ask(_made(chosen.period.year + _AHEAD), at=at, scope=scope)
    if rows.empty:
        return {}
    run = rows.iloc[0]
    return {
        _GAP: text("board.foretold", low=number(run["lo_80"]), high=number(run["hi_80"]),
                   made=day(run["made"].date()), scenario=scenario_name(_SCENARIO))
    }  # fmt: skip


def _made(year: int) -> Open:
    """The gap in clients at the beginning of that year, of the run that counts, and its day."""
    return Open(
        ("forecast_long", "forecast_run_now"),
        "SELECT f.lo_80, f.hi_80, r.known_at AS made"
        " FROM forecast_long AS f JOIN forecast_run_now AS r USING (run_id)"
        " WHERE f.place = 1 AND f.scenario = ? AND f.year = ?"
        " AND f.measure = 'gap_clients' AND f.gemeente = '' AND f.part = ''",
        (_SCENARIO, year),
    )
