"""The sheets of a template that only explain: how to fill it in, the columns, examples."""

from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from data.sheets.sheet import Column, Sheet
from pipelines.templating import look
from pipelines.templating.examples import example_rows
from pipelines.templating.kind_sheet import add_headers
from pipelines.templating.labels import allowed
from texts import text

_HOW = ("how.title", "how.one", "how.two", "how.three", "how.four", "how.five", "how.six")
_PRIVACY = ("privacy.title", "privacy.one", "privacy.two", "privacy.three")
_COLUMNS = {"sheet": 14, "column": 28, "required": 10, "type": 21, "meaning": 60, "values": 60}
_EXAMPLE_HEADER = 3  # the row of the headers on an example sheet, below its banner


def add_explanation(book: Workbook, sheets: list[Sheet]) -> Worksheet:
    """Add the sheet that says how to fill in the template and what every column means."""
    page = book.create_sheet(text("templates.explanation"))
    page.sheet_view.showGridLines = False
    page.sheet_properties.tabColor = look.LIGHT
    _sentence(page, 1, text("templates.title"), look.TITLE)
    row = 2
    for key in (*_HOW, *_PRIVACY):
        title = key.endswith(".title")
        row += 1 + title  # an empty row above each title
        _sentence(page, row, text(f"templates.{key}"), look.SUBTITLE if title else None)
    _add_columns(page, sheets, row + 2)
    return page


def add_example(book: Workbook, sheet: Sheet) -> Worksheet:
    """Add the sheet that shows one kind filled in, with a banner that says it is not read."""
    page = book.create_sheet(f"{text('templates.example')} {sheet.title.lower()}")
    page.sheet_properties.tabColor = look.WARNING
    _sentence(page, 1, text("templates.example_banner"), Font(name="Calibri", bold=True))
    page.cell(1, 1).fill = PatternFill("solid", fgColor=look.WARNING)
    add_headers(page, sheet, _EXAMPLE_HEADER, notes=False)
    examples = example_rows(sheet.name).itertuples(index=False)
    for row, values in enumerate(examples, start=_EXAMPLE_HEADER + 1):
        for place, (column, value) in enumerate(zip(sheet.columns, values, strict=True), start=1):
            page.cell(row, place, value).number_format = look.number_format(column)
    return page


def _add_columns(page: Worksheet, sheets: list[Sheet], row: int) -> None:
    for place, (name, width) in enumerate(_COLUMNS.items(), start=1):
        cell = page.cell(row, place, text(f"templates.columns.{name}"))
        for part, style in look.header_style(required=True).items():
            setattr(cell, part, style)
        page.column_dimensions[get_column_letter(place)].width = width
    look.paper(page, row)
    for sheet in sheets:
        row += 1
        _add_kind(page, row, sheet)
        for column in sheet.columns:
            row += 1
            _add_column(page, row, sheet, column)


def _add_kind(page: Worksheet, row: int, sheet: Sheet) -> None:
    _sentence(page, row, sheet.title, look.SUBTITLE)
    page.cell(row, 2, text(f"sheets.{sheet.name}.about"))
    for place in range(1, len(_COLUMNS) + 1):
        page.cell(row, place).fill = PatternFill("solid", fgColor=look.LIGHT)


def _add_column(page: Worksheet, row: int, sheet: Sheet, column: Column) -> None:
    values = (
        sheet.title,
        column.header,
        text("templates.yes" if column.required else "templates.no"),
        text(f"templates.types.{column.type}"),
        text(f"sheets.{sheet.name}.columns.{column.name}"),
        allowed(column),
    )
    for place, value in enumerate(values, start=1):
        cell = page.cell(row, place, value)
        cell.alignment = look.WRAPPED
        cell.border = look.LINE
    # Excel does not make rows higher by itself for wrapped text that a program wrote
    lines = max(1 + len(value) // 66 for value in values[4:])
    page.row_dimensions[row].height = 15.5 * lines


def _sentence(page: Worksheet, row: int, words_: str, font: Font | None) -> None:
    cell = page.cell(row, 1, words_)
    if font:
        cell.font = font
