"""What changed of a record: who, when, and from what into what."""

import streamlit as st

from insights.ask import Moment
from insights.programme import records
from insights.programme.records import Change, Record
from pages.shared import reader
from pages.shared.records.said import label, role, said
from pages.shared.tables import Column, table
from texts import moment, text

_MOST = 200  # characters of a value that a row shows


def changes(one: Record, at: Moment) -> None:
    """Behind one click: every change of this record, the latest first."""
    with st.expander(text("records.changes"), icon=":material/history:"):
        rows = _rows(one, records.history(one.kind.name, one.id, at, reader.scope()))
        heads = [Column(text(f"records.changes_{head}")) for head in ("when", "who", "what")]
        table(heads, rows, caption=text("records.changes"), quiet=True)


def _rows(one: Record, every: tuple[Change, ...]) -> list[tuple[str, ...]]:
    before: dict[str, object] = {}
    found = []
    for change in every:
        found.append((moment(change.known_at), role(change.who), _what(one, change, before)))
        before |= change.told
    return found[::-1]


def _what(one: Record, change: Change, before: dict[str, object]) -> str:
    if change.what != "set":
        why = f": {change.why}" if change.why else ""
        return text(f"records.{change.what}") + why
    if not before:
        return text("records.begun")
    kind = one.kind.name
    return "; ".join(
        text("records.from_to", field=label(kind, name), old=_short(said(kind, name, old)),
             new=_short(said(kind, name, new)))
        for name, new in change.told.items()
        if (old := before.get(name)) != new
    )  # fmt: skip


def _short(words: str) -> str:
    return words if len(words) <= _MOST else f"{words[:_MOST]}…"
