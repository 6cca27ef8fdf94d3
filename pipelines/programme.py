"""What people decide about the programme, added to its log; nothing is ever changed in place."""

import json
from datetime import UTC, date, datetime
from typing import Literal
from uuid import uuid4

import pandas as pd

from data import store
from data.errors import PersonalNote
from data.kpis import KPIS
from pipelines.personal import about_a_person


def switch_kpi(kpi: str, state: Literal["on", "off", "retired"], reason: str, *, who: str) -> None:
    """Show a KPI, leave it out, or retire it; always with a reason."""
    assert kpi in KPIS, f"no such KPI: {kpi}"
    assert reason.strip(), "a choice without a reason is not recorded"
    _add("kpi", kpi, state, reason, who=who)


def write_note(label: str, period: date, gemeente: str = "", *, who: str) -> str:
    """Write a few words at a month, about the whole region ("") or one gemeente; gives its id.

    Raises PersonalNote when it holds an e-mail address or a BSN: what is written stays for ever.
    """
    assert label.strip(), "a note without words is not recorded"
    if about_a_person(label):
        raise PersonalNote
    note = str(uuid4())
    detail = {"period": period.isoformat(), "gemeente": gemeente, "label": label.strip()}
    _add("note", note, "written", json.dumps(detail, ensure_ascii=False), who=who)
    return note


def take_away_note(note: str, *, who: str) -> None:
    """A note stands no longer on the axes; as known before, it still does."""
    _add("note", note, "taken_away", "", who=who)


def _add(subject: str, subject_id: str, what: str, detail: str, *, who: str) -> None:
    event = {
        "event_id": str(uuid4()), "known_at": datetime.now(UTC).replace(tzinfo=None), "who": who,
        "subject": subject, "subject_id": subject_id, "what": what, "detail": detail,
    }  # fmt: skip
    with store.publishing(who, f"{subject} {subject_id} {what}") as con:
        store.append(con, "programme_event", pd.DataFrame([event]))
