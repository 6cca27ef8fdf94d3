"""That figures came after this forecast, and the button that makes a new one beside the page."""

from datetime import UTC, datetime, timedelta

import streamlit as st

from data.measures import LONG, SHORT
from data.questions import KEEPERS
from insights.ask import Moment
from insights.forecast.outlook import Vintage
from insights.newer import newer
from pages.shared import notices, reader, theme
from pages.shared.notices import notice
from pipelines import foretelling
from texts import moment, month, number, text

_TOLD = timedelta(minutes=10)  # that what came is said, also to who opens the page again
_LOOK = 1.0  # seconds between two looks


def renewing(vintage: Vintage | None, at: Moment) -> None:
    """What is newer than the forecast shown; for who keeps the programme, the way to a new one."""
    if at.known_at:
        return  # a page as known earlier is of that moment, and nothing is made in the past
    state = foretelling.progress()
    if state.running:
        st.fragment(run_every=_LOOK)(_under_way)()
        return
    if state.ended and datetime.now(UTC).replace(tzinfo=None) - state.ended < _TOLD:
        _came(state)
    terms = (newer(term, at, reader.scope(), _looked(state)) for term in (SHORT, LONG))
    since = max((one for one in terms if one), default=None)
    if since and vintage:
        notice("watch", text("forecast.newer", when=moment(since)), text("forecast.newer_body"))
    if since or not vintage:
        _button()


def _looked(state: foretelling.Progress) -> datetime | None:
    """Until when a forecast that was asked for has looked: the same figures make no new one."""
    return None if state.failed else state.ended and state.started


def _button() -> None:
    if reader.scope().role not in KEEPERS or theme.is_presenting():
        return
    with st.container(key="forecast-renew"):
        st.button(text("forecast.renew"), icon=":material/trending_up:", type="primary",
                  on_click=_begin)  # fmt: skip
        st.caption(text("forecast.renew_takes"))


def _begin() -> None:
    foretelling.begin(who=reader.who(), scope=reader.scope())


def _under_way() -> None:
    state = foretelling.progress()
    if not state.running:
        st.rerun()
    step = foretelling.STEPS[min(state.done, len(foretelling.STEPS) - 1)]
    notices.progress(state.done, len(foretelling.STEPS), text(f"forecast.making_{step}"))
    st.caption(text("forecast.making_goes_on"))


def _came(state: foretelling.Progress) -> None:
    if state.failed:
        notice("bad", text("forecast.made_failed"), text("forecast.made_failed_body"))
        return
    short = state.short
    if not (short and short.new) and not state.far:
        notice("info", text("forecast.made_same"), text("forecast.made_same_body"))
        return
    said = []
    if short and short.new and short.last_month:
        said.append(text("forecast.made_short", month=month(short.last_month)))
    if state.far:
        said.append(text("forecast.made_long", n=number(state.far)))
    notice("good", text("forecast.made"), items=said)
