"""How a template workbook looks: colours, number formats, widths, paper."""

from openpyxl.styles import Alignment, Font, PatternFill, Side
from openpyxl.styles.borders import Border
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from data.sheets.sheet import Column, Type
from texts import text

DARK = "0B5572"  # the accent of the product on screen
LIGHT = "E3EDF0"
PAPER = "FFFFFF"
WARNING = "F9EEDB"

FORMATS: dict[Type, str] = {
    "period": "dd-mm-yyyy",
    "date": "dd-mm-yyyy",
    "count": "0",
    "amount": "0.0",
    "percent": "0.0",
    "text": "General",
    "code": "General",
    "partner": "General",
}
_WIDTHS: dict[Type, int] = {"code": 24, "text": 24, "partner": 28}
_A4 = 9

TITLE = Font(name="Calibri", size=16, bold=True, color=DARK)
SUBTITLE = Font(name="Calibri", size=12, bold=True, color=DARK)
WRAPPED = Alignment(vertical="top", wrap_text=True)
LINE = Border(bottom=Side(style="thin", color="E2DCD0"))


def number_format(column: Column) -> str:
    """The Excel format of a column; euros and volumes get thousands marks, fte one decimal."""
    if column.type == "amount" and column.name.endswith(("_eur", "_volume")):
        return "#,##0" if column.adds else "#,##0.00"  # a tariff has cents, a budget has none
    return "0" if column.name.endswith("_days") else FORMATS[column.type]


def width(column: Column) -> int:
    """The width of a column in characters: enough for its header and its longest label."""
    return max(_WIDTHS.get(column.type, 13), len(column.header) + 3)


def header_style(required: bool) -> dict[str, object]:
    """Font, fill and alignment of a header cell: dark when the column must be filled in."""
    return {
        "font": Font(name="Calibri", bold=True, color=PAPER if required else DARK),
        "fill": PatternFill("solid", fgColor=DARK if required else LIGHT),
        "alignment": Alignment(vertical="center", wrap_text=True),
    }


def paper(sheet: Worksheet, header_row: int = 1) -> None:
    """Print on A4 landscape, as wide as the page, the header again on each page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{header_row}:{header_row}"
    footer = sheet.oddFooter
    assert footer is not None and footer.center is not None
    footer.center.text = text("templates.footer")
