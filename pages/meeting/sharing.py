"""A link to the slides of a meeting for who has no account: made, counted, taken back."""

from datetime import timedelta
from urllib.parse import urlsplit

import streamlit as st

from insights.ask import Moment
from insights.programme import days, meeting_links
from insights.programme.records import Record
from pages.shared import guest, menu, reader, theme
from pages.shared.account import base_path, sign_in_configured
from pages.shared.headline import section
from pages.shared.records import form, pressed, saving
from pages.shared.records.said import role
from texts import day, moment, text

PART = "-links"
_SHOWN, _DAYS = "link-shown", "link-days"
_KIND = "meeting_link"
_LASTS = (7, 1, 30)  # days; the first is proposed


def show(meeting: Record, at: Moment) -> None:
    """For who keeps a programme that has such links; not on a beamer, nor looking back."""
    asked = form.Form(_KIND, (), given={"meeting": meeting.id})
    if theme.is_presenting() or not reader.programme().meeting_links or not form.is_open(asked):
        return
    section(text("meeting.links"), text("meeting.links_lead"))
    if not sign_in_configured():
        st.caption(text("meeting.links_demo"))
    saving.told(PART)
    with st.container(horizontal=True, vertical_alignment="bottom", key="mt-links"):
        st.selectbox(text("meeting.links_days"), _LASTS, format_func=_words, key=_DAYS)
        st.button(text("meeting.links_make"), icon=":material/add_link:", key="link-make",
                  on_click=_make, args=(meeting.id, at))  # fmt: skip
    shown = st.session_state.get(_SHOWN)
    if shown and shown[0] == meeting.id:
        st.caption(text("meeting.links_once"))
        st.code(shown[1], language=None, wrap_lines=True)
    for one in meeting_links.counting(meeting.id, at, days.today(at)):
        _row(one)


def _row(one: Record) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"link-{one.id}"):
        until = one.day("until")
        assert until
        st.write(text("meeting.links_row", name=one.title, made=moment(one.first_at),
                      until=day(until), who=role(one.changed_by)))  # fmt: skip
        st.button(text("meeting.links_take_back"), key=f"link-gone-{one.id}",
                  icon=":material/link_off:", on_click=_take_back, args=(one.id,))  # fmt: skip


def _make(meeting: str, at: Moment) -> None:
    token = meeting_links.new()
    until = days.today(at) + timedelta(days=int(st.session_state[_DAYS]))
    told = {"meeting": meeting, "name": token[:4], "mark": meeting_links.mark(token),
            "until": until}  # fmt: skip
    pressed.add(_KIND, told, PART)
    st.session_state[_SHOWN] = (meeting, _address(token))


def _take_back(link: str) -> None:
    st.session_state.pop(_SHOWN, None)
    pressed.take_out(_KIND, link, PART)


def _address(token: str) -> str:
    here = urlsplit(st.context.url or "")
    return (
        f"{here.scheme}://{here.netloc}{base_path()}/{menu.address(menu.DECK)}?{guest.LINK}={token}"
    )


def _words(number: int) -> str:
    return text("meeting.links_day") if number == 1 else text("meeting.links_n_days", n=number)
