"""Keeps the keyboard where it was: a button that moved along with its row is pressed again."""

import streamlit as st
from streamlit.components.v2 import component

_WANTED = "slides-focus"
# The rows are drawn anew around the moment that this is told, so it looks for a while; never when
# the reader went elsewhere meanwhile.
_JS = """
export default function focus({ data }) {
  if (!data.keys.length) return;
  let tries = 30;
  const look = () => {
    const one = data.keys
      .map((key) => document.querySelector(`.st-key-${CSS.escape(key)} button`))
      .find((button) => button && !button.disabled);
    if (one && document.activeElement === document.body) one.focus();
    if (tries-- > 0) setTimeout(look, 50);
  };
  look();
}
"""
_COMPONENT = component("slides_focus", html="<i hidden></i>", js=_JS)


def wish(*keys: str) -> None:
    """The first of these buttons that can be pressed has the keyboard once the page is drawn."""
    st.session_state[_WANTED] = list(keys)


def grant() -> None:
    """Draw what gives the keyboard back; after the buttons."""
    _COMPONENT(key="slides-focus-given", data={"keys": st.session_state.pop(_WANTED, [])})
