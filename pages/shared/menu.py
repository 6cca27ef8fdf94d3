"""The menu: which pages there are, in which order, under which names and addresses."""

from pathlib import Path

import streamlit as st

from pages.shared import choice, reader
from pages.shared.theme import is_dark
from texts import LANGUAGES, language, text, words

# group → page folders, in the order readers see; the first page is where everybody starts
PAGES: dict[str, tuple[str, ...]] = {
    "stuurgroep": ("overview", "bouwstenen", "goals", "meeting"),
    "supply": (
        "clients",
        "capacity",
        "staff",
        "waiting_list",
        "finance",
        "forecast",
        "gap",
        "scenarios",
    ),
    "programma": ("agreements", "plan", "prepilot", "knowledge"),
    "gegevens": ("deliver", "deliveries", "lineage", "assumptions", "accuracy", "glossary"),
}
DEMO_PAGES = ("gallery",)
DECK = "presentation"
# Reached by a link from another page: each about one thing, the slides of a meeting, and who did
# what, which is the datasteward's.
HIDDEN = ("bouwsteen", DECK, "logbook")
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
    pages[text("menu.stuurgroep")] += [
        st.Page(path(name), title=text(f"menu.{name}"), url_path=address(name), visibility="hidden")
        for name in HIDDEN
    ]
    return st.navigation(pages, position="hidden" if presenting else "sidebar", expanded=True)


def brand() -> None:
    """Whose app this is, at the top of the menu."""
    st.logo(_STATIC / ("logo-dark.svg" if is_dark() else "logo.svg"), size="large")


def sidebar() -> None:
    """Everything in the sidebar besides the pages and the way to the stage."""
    brand()
    reader.choose_role()
    language_switch()


def way_back() -> None:
    """From a page that a slide led to, back to that slide."""
    choice.chosen().pop("dia", None)  # of the slides alone
    at = choice.chosen().get(choice.BACK, "")
    if at.isdecimal():
        with st.container(key="back-to-slide"):
            st.page_link(path(DECK), label=text("presentation.back_to", n=at),
                         icon=":material/arrow_back:", query_params={"dia": at})  # fmt: skip


def stage_door(page: st.Page, presenting: bool) -> None:
    """The way to the bare stage, or back from it; drawn last, when all choices are known."""
    kept = {name: value for name, value in choice.chosen().items() if name != choice.STAGE}
    if presenting:
        with st.container(key="leave-stage"):
            st.page_link(page, label=text("menu.leave"), icon=":material/close:",
                         query_params=kept)  # fmt: skip
        return
    with st.sidebar:
        st.page_link(page, label=text("menu.present"), icon=":material/present_to_all:",
                     query_params=kept | {choice.STAGE: "1"})  # fmt: skip


def choose_language() -> str:
    """The language asked for in the address, else the one kept."""
    asked = st.query_params.get("taal", choice.kept("taal", LANGUAGES[0]))
    return asked if asked in LANGUAGES else LANGUAGES[0]


def language_switch() -> None:
    """The language, at the foot of the sidebar."""
    with st.sidebar:
        before = language.get()
        options = {"nl": "Nederlands", "en": "English"}
        if choice.choice("taal", text("menu.language"), options) != before:
            choice.leave()
            st.rerun()
