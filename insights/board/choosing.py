"""Which KPIs stand on a page, after what people switched on, off, or retired."""

import pandas as pd

from data.kpis import KPIS
from data.kpis.kpi import Kpi


def core(switched: pd.DataFrame) -> list[Kpi]:
    """The KPIs of the first page, those that people switched off or retired left out."""
    state = _states(switched)
    return [
        kpi
        for kpi in KPIS.values()
        if state.get(kpi.id, "on" if kpi.core and not kpi.retired else "off") == "on"
    ]


def about(kind: str, switched: pd.DataFrame) -> list[Kpi]:
    """The KPIs of one spreadsheet kind's page, the core ones first; without those retired."""
    state = _states(switched)
    mine = [
        kpi
        for kpi in KPIS.values()
        if kpi.sheets[0] == kind
        and kpi.cells  # made of what the sheet holds, not of whether it came
        and state.get(kpi.id, "retired" if kpi.retired else "on") != "retired"
    ]
    return sorted(mine, key=lambda kpi: (not kpi.core, bool(kpi.part[0])))


def _states(switched: pd.DataFrame) -> dict[str, str]:
    return dict(zip(switched["kpi"], switched["state"], strict=True)) if len(switched) else {}
