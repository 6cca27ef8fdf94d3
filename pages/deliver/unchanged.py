"""One click for a month in which nothing changed: what held before holds for it too."""

from datetime import date

import streamlit as st

from data.errors import UserError
from data.sheets import SHEETS
from insights.intake.windows import Window
from pages.shared import once, reader
from pages.shared.notices import notice
from pipelines.intake import publish
from pipelines.unchanged import Repeated, note, unchanged
from texts import month, text

_FORM = "unchanged"


def show(partner: str, found: tuple[Window, ...]) -> None:
    """A button per sheet that the latest open month still misses and that has a position."""
    _tell()
    latest = next((one for one in found if not one.whole), None)
    kinds = [kind for kind in latest.missing if SHEETS[kind].stands] if latest else []
    if latest is None or not kinds:
        return
    form = once.key(_FORM)
    st.caption(text("unchanged.lead"))
    with st.container(horizontal=True, gap="small"):
        for kind in kinds:
            label = text("unchanged.button", sheet=SHEETS[kind].title, month=month(latest.month))
            if st.button(label, key=f"{form}_{kind}", icon=":material/equal:"):
                _repeat(partner, kind, latest.month, form)


def _repeat(partner: str, kind: str, period: date, form: str) -> None:
    who = reader.who()
    with once.only(_FORM, form) as done:
        if done is not None:
            done.append((_published(partner, kind, period, who), period))
    st.rerun()


def _published(partner: str, kind: str, period: date, who: str) -> Repeated | UserError:
    try:
        found = unchanged(partner, kind, period)
    except UserError as error:
        return error
    if found.judged.accepted:
        publish(found.judged, uploader=who, note=note(found))
    return found


def _tell() -> None:
    """What the click before did, or why it could not."""
    for found, period in once.told(_FORM):
        if isinstance(found, UserError):
            sentence = text(f"errors.{type(found).__name__}", **found.facts)
            notice("bad", text("unchanged.refused"), sentence)
        elif not found.judged.accepted:
            blocking = [problem for problem in found.judged.problems if problem.blocks]
            notice("bad", text("unchanged.refused"), items=[p.sentence() for p in blocking[:3]])
        else:
            said = text("unchanged.done_body", before=month(found.of), month=month(period))
            notice("good", text("unchanged.done"), said)
