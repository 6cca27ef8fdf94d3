"""A table a screen reader can walk and a phone can scroll: caption, headings, figures aligned."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

import streamlit as st

from pages.shared.chips import chip
from texts import number, text

_LONG, _MANY = 30, 20  # characters and rows


@dataclass(frozen=True)
class Column:
    """One column; a numeric one is aligned right and written with `decimals`."""

    title: str
    numeric: bool = False
    decimals: int = 0


@dataclass(frozen=True)
class Chip:
    """A cell that shows a status: shape, colour and word."""

    kind: Literal["good", "watch", "bad", "none"]
    word: str


@dataclass(frozen=True)
class Below:
    """A cell with smaller words under its own."""

    words: str
    below: str


@dataclass(frozen=True)
class Quiet:
    """A cell that says in words why there is no figure."""

    words: str


def table(
    columns: Sequence[Column], rows: Sequence[Sequence[object]], caption: str = "",
    quiet: bool = False,
) -> None:  # fmt: skip
    """Show the table; see `html`. A `quiet` caption is heard, not seen."""
    st.html(html(columns, rows, caption, quiet))


def html(
    columns: Sequence[Column], rows: Sequence[Sequence[object]], caption: str = "",
    quiet: bool = False,
) -> str:  # fmt: skip
    """The table as HTML; numbers are formatted, None becomes words, everything is escaped."""
    wordy = _wordy(columns, rows)
    head = "".join(
        f'<th scope="col"{_role(wordy, "columnheader")}{_aligned(column)}>{escape(column.title)}'
        "</th>"
        for column in columns
    )
    line = f"<tr{_role(wordy, 'row')}>"
    begins = _begins(columns, wordy)
    body = "".join(f"{line}{_cells(columns, begins, row)}</tr>" for row in rows)
    title = f"<caption>{escape(caption)}</caption>" if caption and not quiet else ""
    label = escape(caption or text("ui.table"), quote=True)
    kind = f"table{' table-words' if wordy else ''}{' table-long' if len(rows) > _MANY else ''}"
    group = _role(wordy, "rowgroup")
    return (
        f'<div class="{kind}" role="region" tabindex="0" aria-label="{label}">'
        f"<table{_role(wordy, 'table')}>{title}<thead{group}>{line}{head}</tr></thead>"
        f"<tbody{group}>{body}</tbody></table></div>"
    )


def _wordy(columns: Sequence[Column], rows: Sequence[Sequence[object]]) -> bool:
    """Whether a phone shows it row by row, having no room for so many words beside each other."""
    words = [place for place, column in enumerate(columns) if not column.numeric]
    beside = [place for place in words if place]  # the first may be broken into lines
    long = (len(_words(row[place])) > _LONG for row in rows for place in beside)
    return len(words) > 2 or any(long)


def _words(value: object) -> str:
    match value:
        case Quiet() | Below():
            return value.words
        case Chip():
            return value.word
        case _:
            return str(value)


def _role(wordy: bool, role: str) -> str:
    """Said outright where a phone lays the table out otherwise, or it would be no table to hear."""
    return f' role="{role}"' if wordy else ""


def _begins(columns: Sequence[Column], wordy: bool) -> list[str]:
    """How the cells of each column begin, the first a heading: the same in every row."""
    role = _role(wordy, "cell")
    first, *rest = columns
    cells = [f"</td><td{role}{_aligned(one)}{_headed(one, wordy)}>" for one in rest]
    head = f'<th scope="row"{_role(wordy, "rowheader")}{_aligned(first)}>'
    return [head, *(cell.replace("</td>", "</th>", 1) for cell in cells[:1]), *cells[1:]]


def _cells(columns: Sequence[Column], begins: Sequence[str], row: Sequence[object]) -> str:
    cells = "".join(
        begin + (escape(value) if type(value) is str else _cell(column, value))
        for column, begin, value in zip(columns, begins, row, strict=True)
    )
    return f"{cells}</td>" if len(begins) > 1 else f"{cells}</th>"


def _headed(column: Column, wordy: bool) -> str:
    return f' data-head="{escape(column.title, quote=True)}"' if wordy else ""


def _cell(column: Column, value: object) -> str:
    match value:
        case None:
            return _cell(column, Quiet(text("ui.no_figure")))
        case Quiet():
            return f'<span class="quiet">{escape(value.words)}</span>'
        case Below():
            return f'{escape(value.words)}<small class="below">{escape(value.below)}</small>'
        case Chip():
            return chip(value.kind, value.word)
        case int() | float() if column.numeric and not isinstance(value, bool):
            return number(value, column.decimals)
        case _:
            return escape(str(value))


def _aligned(column: Column) -> str:
    return ' class="num"' if column.numeric else ""
