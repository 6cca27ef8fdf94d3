"""A choice between a few views, side by side; it lives in the URL as every choice does."""

from collections.abc import Mapping

import streamlit as st

from pages.shared.choice import chosen, followed, remember


def segments(name: str, label: str, options: Mapping[str, str]) -> str:
    """Buttons over `options` (code → words), the first the default. Gives the code."""
    default = next(iter(options))
    if followed(name) or st.session_state.get(name) not in options:
        asked = chosen().get(name, default)
        st.session_state[name] = asked if asked in options else default
    found = st.segmented_control(label, list(options), format_func=options.__getitem__, key=name,
                                 required=True)  # fmt: skip
    wanted = found or default
    remember(name, wanted, default)
    return wanted
