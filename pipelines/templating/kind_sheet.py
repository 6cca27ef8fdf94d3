"""One empty sheet of a template: headers with explanation, formats, and what may be filled in."""

from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from data.sheets.sheet import Column, Sheet
from pipelines.templating import look
from pipelines.templating.labels import header_note, labels
from texts import text

LAST_ROW = 5000  # how far down the drop-downs reach; a longer sheet is read all the same

_RANGES = {
    "count": ("whole", "greaterThanOrEqual", "0", None),
    "amount": ("decimal", "greaterThanOrEqual", "0", None),
    "percent": ("decimal", "between", "0", "100"),
    "period": ("date", "greaterThanOrEqual", "36526", None),  # 1-1-2000 as Excel counts days
    "date": ("date", "greaterThanOrEqual", "36526", None),
}


def add_kind_sheet(book: Workbook, sheet: Sheet, lists: dict[str, str]) -> Worksheet:
    """Add the empty sheet of one kind; `lists` says where each code list stands."""
    page = book.create_sheet(sheet.title)
    page.sheet_properties.tabColor = look.DARK
    add_headers(page, sheet)
    for place, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(place)
        page.column_dimensions[letter].number_format = look.number_format(column)
        for validation in _validations(column, lists):
            page.add_data_validation(validation)
            validation.add(f"{letter}2:{letter}{LAST_ROW}")
    return page


def add_headers(page: Worksheet, sheet: Sheet, row: int = 1, notes: bool = True) -> None:
    """Write the headers of a kind on `row`, freeze them and set widths and paper."""
    for place, column in enumerate(sheet.columns, start=1):
        cell = page.cell(row, place, column.header)
        for part, style in look.header_style(column.required).items():
            setattr(cell, part, style)
        if notes:
            cell.comment = _comment(header_note(sheet, column))
        page.column_dimensions[get_column_letter(place)].width = look.width(column)
    page.row_dimensions[row].height = 32
    page.freeze_panes = f"A{row + 1}"
    look.paper(page, row)


def add_lists(book: Workbook, columns: list[Column]) -> dict[str, str]:
    """Add the hidden sheet with every code list; returns per list the range it stands in."""
    page = book.create_sheet(text("templates.lists"))
    page.sheet_state = "hidden"
    places: dict[str, str] = {}
    for place, field in enumerate(dict.fromkeys(c.codes for c in columns if c.codes), start=1):
        page.cell(1, place, field)
        values = list(labels(field).values())
        for row, value in enumerate(values, start=2):
            page.cell(row, place, value)
        letter = get_column_letter(place)
        rows = f"${letter}$2:${letter}${len(values) + 1}"
        places[field] = f"{quote_sheetname(page.title)}!{rows}"
    return places


def _validations(column: Column, lists: dict[str, str]) -> list[DataValidation]:
    if column.type == "code":
        validation = DataValidation(type="list", formula1=lists[column.codes], allow_blank=True)
        return [_worded(validation, "list_title", "list_message")]
    if column.type not in _RANGES:
        return []
    kind, operator, low, high = _RANGES[column.type]
    validation = DataValidation(
        type=kind, operator=operator, formula1=low, formula2=high, allow_blank=True
    )
    sentence = "value_date" if kind == "date" else f"value_{column.type}"
    return [_worded(validation, "value_title", sentence)]


def _worded(validation: DataValidation, title: str, message: str) -> DataValidation:
    # a warning and no stop: the reading of the file knows more spellings than the list shows
    validation.errorStyle = "warning"
    validation.showErrorMessage = True
    validation.errorTitle = text(f"templates.{title}")
    validation.error = text(f"templates.{message}")
    return validation


def _comment(words: str) -> Comment:
    lines = sum(1 + len(line) // 48 for line in words.split("\n"))
    return Comment(words, "Wonen met zorg", height=24 + 18 * lines, width=320)
