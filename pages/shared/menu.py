"""The menu: which pages there are, in which order, under which names and addresses."""

from pathlib import Path

import streamlit as st

from pages.shared import reader
from pages.shared.choice import choice
from pages.shared.theme import is_dark
from texts import LANGUAGES, text, words

# group → page folders, in the order readers see; the first page is where everybody starts
PAGES: dict[str, tuple[str, ...]] = {
    "stuurgroep": ("overview", "bouwstenen"),
    "gegevens": ("deliver", "deliveries", "lineage", "glossary"),
}
DEMO_PAGES = ("gallery",)
START = "overview"
_STATIC = Path(__file__).parent.parent / "static"


def path(name: str) -> str:
    """The page's own file, as `st.page_link` wants it."""
    return f"{name}/page.py"


def address(name: str) -> str:
    """The page's address, the same in every language so that links keep working."""
    return words("nl")[f"menu.{name}_path"]


def choose_page(presenting: bool) -> st.Page:
    """The page that the address asks for; the menu is hidden while presenting."""
    groups = {group: list(names) for group, names in PAGES.items()}
    if reader.programme().demo:
        groups["demo"] = list(DEMO_PAGES)
    pages = {
        text(f"menu.{group}"): [
            st.Page(path(name), title=text(f"menu.{name}"), url_path=address(name),
                    icon=text(f"menu.{name}_icon"), default=name == START)
            for name in names
        ]
        for group, names in groups.items()
    }  # fmt: skip
    return st.navigation(pages, position="hidden" if presenting else "sidebar", expanded=True)


def brand() -> None:
    """Whose app this is, at the top of the menu."""
    st.logo(_STATIC / ("logo-dark.svg" if is_dark() else "logo.svg"), size="large")


def sidebar(page: st.Page) -> None:
    """Everything in the sidebar besides the pages."""
    brand()
    reader.choose_role()
    language_switch()
    with st.sidebar:
        st.page_link(page, label=text("menu.present"), icon=":material/present_to_all:",
                     query_params=kept_choices() | {"presentatie": "1"})  # fmt: skip


def leave_stage(page: st.Page) -> None:
    """The way back from the bare stage, small and out of the way."""
    with st.container(key="leave-stage"):
        st.page_link(page, label=text("menu.leave"), icon=":material/close:",
                     query_params=kept_choices())  # fmt: skip


def kept_choices() -> dict[str, str]:
    """What the address says now, the stage left out."""
    return {name: value for name, value in st.query_params.items() if name != "presentatie"}


def choose_language() -> str:
    """The language asked for in the address, else the one kept."""
    asked = st.query_params.get("taal", st.session_state.get("kept:taal", LANGUAGES[0]))
    return asked if asked in LANGUAGES else LANGUAGES[0]


def language_switch() -> None:
    """The language, at the foot of the sidebar."""
    with st.sidebar:
        before = choose_language()
        chosen = choice("taal", text("menu.language"), {"nl": "Nederlands", "en": "English"})
        if chosen != before:
            st.rerun()
