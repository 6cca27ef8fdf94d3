"""The frame around every page: menu, role, language, and the last line of defence."""

import logging

import streamlit as st

from data.errors import UserError
from data.settings import settings
from pages.shared import first_start, menu, reader, theme
from pages.shared.choice import note_page
from pages.shared.headline import demo_badge
from pages.shared.notices import notice
from texts import has_text, language, text

st.set_page_config(page_title="Wonen met zorg", page_icon="🏡", layout="wide")
language.set(menu.choose_language())
presenting = "presentatie" in st.query_params
page = menu.choose_page(presenting)
note_page(page.url_path)
st.session_state.pop("moment", None)  # each run looks at one moment of its own
theme.apply(presenting)

try:
    demo = reader.programme().demo
    if presenting:
        reader.look_as_region()  # a beamer never shows what one partner may see
        menu.leave_stage(page)
    else:
        menu.sidebar(page)
    if demo:
        demo_badge()
    if first_start.ready(demo):
        page.run()
except UserError as error:
    key = f"errors.{type(error).__name__}"
    assert has_text(key), f"no sentence for {key}"
    notice("bad", text(key, **error.facts))
except Exception:
    logging.getLogger(__name__).exception(
        "page %s failed for %s", page.url_path, settings().programme
    )
    notice("bad", text("app.our_mistake"), text("app.our_mistake_body"))
