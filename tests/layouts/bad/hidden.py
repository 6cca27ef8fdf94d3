"""Figures in hidden rows, columns and sheets: read or left out, but never in silence."""

import io
import re

from openpyxl import Workbook

from tests.layouts.bad.case import CLIENTS


def hidden_row(workbook: Workbook) -> None:
    """The third row holds figures and is hidden."""
    workbook.active.row_dimensions[3].hidden = True


def hidden_column(workbook: Workbook) -> None:
    """The column of profiles is hidden: without it the rows say less than they do."""
    workbook.active.column_dimensions["D"].hidden = True


def hidden_sheet(workbook: Workbook) -> None:
    """A hidden sheet holds the figures of the month before."""
    sheet = workbook.create_sheet("Vorige maand")
    for row in CLIENTS:
        sheet.append(["30-11-2025" if row[0] == "31-12-2025" else row[0], *row[1:]])
    sheet.sheet_state = "hidden"


def _says(place: str, issue: dict) -> bool:
    return bool(re.search(rf"\b{place}1?\b", issue["message"]))


HIDDEN = {
    "hidden_row": (hidden_row, lambda issue: issue["row"] == 3 or _says("3", issue)),
    "hidden_column": (hidden_column, lambda issue: issue["cell"][:1] == "D" or _says("D", issue)),
    "hidden_sheet": (hidden_sheet, lambda issue: issue["sheet"] == "Vorige maand"),
}


def content(name: str) -> bytes:
    """The .xlsx of this case."""
    workbook = Workbook()
    for row in CLIENTS:
        workbook.active.append(row)
    HIDDEN[name][0](workbook)
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def fault(name: str, answer: dict) -> str:
    """Empty when it was asked, refused, or told; a hidden sheet may not be read at all."""
    if answer["status"] in ("refused", "needs_mapping"):
        return ""
    if any(row["sheet"] == "Vorige maand" for row in answer["rows"]):
        return "the hidden sheet was read"
    told = any(HIDDEN[name][1](issue) for issue in answer["issues"])
    return "" if told else f"{answer['status']}, and not a word about what is hidden"
