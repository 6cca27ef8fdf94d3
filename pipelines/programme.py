"""What people decide about the programme, added to its log; nothing is ever changed in place."""

from datetime import UTC, datetime
from typing import Literal
from uuid import uuid4

import pandas as pd

from data import store
from data.kpis import KPIS


def switch_kpi(kpi: str, state: Literal["on", "off", "retired"], reason: str, *, who: str) -> None:
    """Show a KPI, leave it out, or retire it; always with a reason."""
    assert kpi in KPIS, f"no such KPI: {kpi}"
    assert reason.strip(), "a choice without a reason is not recorded"
    event = {
        "event_id": str(uuid4()), "known_at": datetime.now(UTC).replace(tzinfo=None), "who": who,
        "subject": "kpi", "subject_id": kpi, "what": state, "detail": reason,
    }  # fmt: skip
    with store.publishing(who, f"switch {kpi} {state}") as con:
        store.append(con, "programme_event", pd.DataFrame([event]))
