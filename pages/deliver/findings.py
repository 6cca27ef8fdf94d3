"""What was found in one file, by kind, and the partner's own workbook with the cells marked."""

from contextvars import copy_context
from pathlib import PurePath

import streamlit as st

from pages.deliver.groups import Group, groups
from pages.shared.tables import Chip, Column, Quiet, table
from pages.shared.taking import download
from pipelines.judged import Judged
from pipelines.marking.marked import copy_name as marked_name
from pipelines.marking.marked import marked
from texts import number, text

_CHIP = {"block": "bad", "warn": "watch", "info": "none"}
_PERSONAL = ("E01", "E02")  # such a file is never handed back


def show(judged: Judged, place: int, folded: bool = False) -> None:
    """The marked copy, then what asks for something, then (folded) what is good to know."""
    marked_copy(judged, place)
    found = groups(judged.problems)
    asking = [one for one in found if one.severity != "info"]
    if asking:
        label = _label("problems", asking)
        with st.expander(label, expanded=not folded, icon=":material/checklist:"):
            _table(asking, "problems_caption")
    telling = [one for one in found if one.severity == "info"]
    if telling:
        with st.expander(_label("told", telling), icon=":material/info:"):
            _table(telling, "told_caption")


def marked_copy(judged: Judged, place: int) -> None:
    """The button that gives the file back with its cells marked; made when it is pressed."""
    if not _has_copy(judged):
        return
    here = copy_context()  # the reader's language, which another thread would not know

    def made() -> bytes:
        found = here.copy().run(marked, judged.content, judged.name, judged.problems)
        return found.content

    with st.container(key=f"copy_{place}", gap="xxsmall"):
        download(text("deliver.marked"), made, copy_name(judged.name),
                 about=text("logbook.about_marked"), icon=":material/edit_note:",
                 key=f"marked_{place}")  # fmt: skip
        st.caption(text("deliver.marked_help"))


def _has_copy(judged: Judged) -> bool:
    """Whether there is a cell to mark, and no personal data in the file."""
    if not judged.content or any(one.code in _PERSONAL for one in judged.problems):
        return False
    return any(one.cell and one.severity != "info" for one in judged.problems)


def copy_name(name: str) -> str:
    """What the copy is called, which a browser wants to know before it is made."""
    path = PurePath(name)
    ending = path.suffix if path.suffix.lower() in (".xlsx", ".xlsm") else ".xlsx"
    return marked_name(path, ending)


def _label(key: str, found: list[Group]) -> str:
    return text(f"deliver.{key}", n=number(sum(one.count for one in found)))


def _table(found: list[Group], caption: str) -> None:
    heads = ("severity", "sheet", "cell", "sentence", "remedy")
    table(
        [Column(text(f"deliver.col_{head}")) for head in heads],
        [row for group in found for row in _rows(group)],
        caption=text(f"deliver.{caption}"),
    )


def _rows(group: Group) -> list[tuple[object, ...]]:
    """A row per sentence; what to do stands in the first."""
    chip = Chip(_CHIP[group.severity], text(f"deliver.{group.severity}"))  # type: ignore[arg-type]
    nowhere = Quiet(text("deliver.whole_file"))
    anywhere = Quiet(text("deliver.whole_sheet")) if group.sheet else nowhere
    again = Quiet(text("deliver.see_above"))
    return [
        (chip, group.sheet or nowhere, line.where or anywhere, line.sentence,
         again if place else group.remedy)
        for place, line in enumerate(group.lines)
    ]  # fmt: skip
