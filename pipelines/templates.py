"""Template workbooks for partners, empty or filled, made from the sheet declarations."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from pathlib import Path

import pandas as pd
from openpyxl import Workbook

from data.sheets import DECLARED, REFERENCES, SHEETS
from data.sheets.sheet import Column
from pipelines.templating import look
from pipelines.templating.documentation import documentation
from pipelines.templating.examples import example_rows
from pipelines.templating.explanation import add_example, add_explanation
from pipelines.templating.kind_sheet import add_kind_sheet, add_lists
from pipelines.templating.labels import labels
from pipelines.templating.package import Filled, Value, package
from texts import text

__all__ = [
    "Page",
    "documentation",
    "example_rows",
    "template",
    "workbook",
    "write_templates",
    "written",
]


@dataclass(frozen=True, eq=False)
class Page:
    """A sheet to write: its name, its kind and its rows. `headers` (column name to header) and
    `places` (gemeente code to name) replace ours."""

    title: str
    kind: str
    rows: pd.DataFrame
    headers: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)


def template(kinds: list[str] | None = None) -> bytes:
    """An empty .xlsx for these kinds (None: all), with explanation, drop-downs and examples."""
    sheets = [DECLARED[kind] for kind in kinds or SHEETS]
    book = Workbook()
    book.remove(book.worksheets[0])
    lists = add_lists(book, [column for sheet in sheets for column in sheet.columns])
    add_explanation(book, sheets)
    for sheet in sheets:
        add_kind_sheet(book, sheet, lists)
    for sheet in sheets:
        add_example(book, sheet)
    book.move_sheet(text("templates.lists"), offset=len(book.worksheets))
    book.active = 0
    book.properties.title = text("templates.title")
    return _bytes(book)


def write_templates(folder: Path) -> list[Path]:
    """Write one template per kind and one with all kinds into `folder`; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    contents = {text("templates.file_one", kind=kind): template([kind]) for kind in SHEETS}
    contents[text("templates.file_all")] = template()
    contents[text("templates.file_region")] = template(list(REFERENCES))
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in contents]


def workbook(rows: dict[str, pd.DataFrame]) -> bytes:
    """The sheets of a template filled with rows, as a partner would send them.

    `rows` has a frame per kind with our column names and codes; `period` (first of the month)
    becomes the last day of it. Columns a frame lacks stay empty; partner and free text go in as
    they are. Raises KeyError for a code without a label.
    """
    return written([Page(DECLARED[kind].title, kind, frame) for kind, frame in rows.items()])


def written(pages: list[Page]) -> bytes:
    """The same, page by page, for partners with their own names for sheets, columns and places."""
    return package({page.title: _columns(page) for page in pages})


def _columns(page: Page) -> list[Filled]:
    empty = [None] * len(page.rows)
    return [
        Filled(
            page.headers.get(column.name, column.header),
            column.required,
            look.width(column),
            _values(column, page) if column.name in page.rows else empty,
        )
        for column in DECLARED[page.kind].columns
    ]


def _values(column: Column, page: Page) -> list[Value]:
    values = page.rows[column.name]
    if column.type in ("period", "date"):
        days = {day: _day(column, day) for day in values.dropna().unique()}
        return [days.get(value) for value in values]
    if column.type == "code":
        label = labels(column.codes)
        if column.codes == "gemeente":
            label = {**label, **page.places}
        return [None if pd.isna(v) or v == "" else label[v] for v in values.tolist()]
    return [None if pd.isna(value) else value for value in values.tolist()]


def _day(column: Column, value: pd.Timestamp) -> date:
    day = pd.Timestamp(value)
    of_month = column.type == "period" and not column.first_day
    return (day + pd.offsets.MonthEnd(0) if of_month else day).date()


def _bytes(book: Workbook) -> bytes:
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()
