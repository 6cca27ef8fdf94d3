"""A table a screen reader can walk and a phone can scroll: caption, headings, figures aligned."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

import streamlit as st

from pages.shared.chips import chip
from texts import number, text


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
    head = "".join(
        f'<th scope="col"{_aligned(column)}>{escape(column.title)}</th>' for column in columns
    )
    body = "".join(f"<tr>{_cells(columns, row)}</tr>" for row in rows)
    title = f"<caption>{escape(caption)}</caption>" if caption and not quiet else ""
    label = escape(caption or text("ui.table"), quote=True)
    return (
        f'<div class="table" role="region" tabindex="0" aria-label="{label}">'
        f"<table>{title}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cells(columns: Sequence[Column], row: Sequence[object]) -> str:
    first, *rest = zip(columns, row, strict=True)
    cells = "".join(f"<td{_aligned(column)}>{_cell(column, value)}</td>" for column, value in rest)
    return f'<th scope="row"{_aligned(first[0])}>{_cell(*first)}</th>{cells}'


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
