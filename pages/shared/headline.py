"""The one sentence a page has to say, and the badge that says its figures are made up."""

from html import escape

import streamlit as st

from texts import text


def headline(sentence: str, kicker: str = "") -> None:
    """The page's message as its first heading, in the serif; `kicker` names its subject."""
    above = f'<p class="kicker">{escape(kicker)}</p>' if kicker else ""
    st.html(f'<div class="headline">{above}<h1>{escape(sentence)}</h1></div>')


def section(title: str, lead: str = "") -> None:
    """A part of a page: a rule, its name and, when needed, one sentence."""
    said = f"<p>{escape(lead)}</p>" if lead else ""
    st.html(f'<div class="section"><h2>{escape(title)}</h2>{said}</div>')


def demo_badge() -> None:
    """Says that what follows is sample data: fictitious partners, fictitious figures."""
    st.html(
        f'<p class="demo"><strong>{escape(text("ui.demo"))}</strong>'
        f"<span>{escape(text('ui.demo_why'))}</span></p>"
    )
