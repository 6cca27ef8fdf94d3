"""The first minute: the demo region is being loaded, and the reader sees how far it is."""

import time

import streamlit as st

from pages.shared.headline import headline
from pages.shared.notices import notice, progress
from pipelines import demo
from texts import text


def ready(is_demo: bool) -> bool:
    """Whether there is something to show; while the demo loads, shows how far it is instead."""
    if not is_demo:
        return True
    state = demo.progress()
    if state.failed:
        notice("bad", text("app.demo_failed"), text("app.demo_failed_body"))
        return True
    if not state.running:
        return True
    headline(text("app.loading"), text("app.loading_kicker"))
    progress(state.done, max(state.total, 1), text("app.deliveries"))
    st.caption(text("app.loading_body"))
    time.sleep(0.7)
    st.rerun()
    return False
