"""The frame around every page: menu, role, language, and the last line of defence."""

import logging

import streamlit as st

from data.errors import UserError
from data.settings import settings
from pages.shared import choice, door, first_start, guest, menu, reader, theme, wording
from pages.shared.headline import demo_badge
from pages.shared.notices import notice
from texts import has_text, language, text

BRAND = "Wonen met zorg"
st.set_page_config(page_title=BRAND, page_icon="🏡", layout="wide")
language.set(menu.choose_language())
presenting = choice.STAGE in st.query_params


def say(error: UserError) -> None:
    """The situation in the reader's own language."""
    key = f"errors.{type(error).__name__}"
    assert has_text(key), f"no sentence for {key}"
    notice("bad", text(key, **error.facts))


entry: door.Entry = ""
try:
    page = menu.choose_page(presenting or guest.asks() or not door.known())
except UserError as error:  # without a programme there are no pages either
    theme.apply(presenting)
    wording.put()
    say(error)
    st.stop()

st.set_page_config(page_title=f"{page.title} · {BRAND}")
choice.arrive(page.url_path)
st.session_state.pop("moment", None)  # each run looks at one moment of its own
theme.apply(presenting)
wording.put()

try:
    entry = door.admitted(page.url_path)
    if not entry:
        door.turn_away(page.url_path)
except UserError as error:  # a sign-in that is set wrongly lets nobody in
    say(error)
if not entry:
    choice.leave()
    st.stop()

try:
    demo = reader.programme().demo
    if presenting or entry == "guest":
        reader.look_as_region()  # a beamer never shows what one partner may see
    else:
        menu.sidebar()
        door.leave_button(entry)
    if demo:
        demo_badge()
    if page.url_path != menu.address(menu.DECK):
        menu.way_back()
    if first_start.ready(demo):
        page.run()
except UserError as error:
    say(error)
except Exception:
    logging.getLogger(__name__).exception(
        "a page failed", extra={"page": page.url_path, "programme": settings().programme}
    )
    notice("bad", text("app.our_mistake"), text("app.our_mistake_body"))

if entry != "guest":
    menu.stage_door(page, presenting)
choice.leave()
