"""Workbooks as a demo partner sent them, with a few cells typed over."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CLIENTS, AMOUNT = "Cliënten", "Aantal cliënten"


@dataclass(frozen=True)
class Sent:
    """A file that a partner sent earlier: its name and its bytes."""

    name: str
    content: bytes

    def typed_over(self, cells: Mapping[str, object], sheet: str = CLIENTS) -> "Sent":
        """The same file after somebody typed over these cells: `{"K14": 12}`."""
        book = load_workbook(BytesIO(self.content))
        for cell, value in cells.items():
            book[sheet][cell] = value
        stream = BytesIO()
        book.save(stream)
        return Sent(self.name, stream.getvalue())

    def payload(self) -> dict[str, object]:
        """As the browser's file chooser wants it."""
        return {"name": self.name, "mimeType": XLSX, "buffer": self.content}


def sent_by(archive: str, partner: str, month: str) -> Sent:
    """What this partner delivered first about a span of months that begins so: `2024-07`."""
    found = []
    for described in Path(archive).glob("*/delivery.json"):
        told = json.loads(described.read_text("utf-8"))
        if told["partner"] == partner and f" {month}" in told["file_name"]:
            found.append((told["known_at"], told["file_name"], described.parent))
    _, name, folder = min(found)
    return Sent(name, (folder / "original").read_bytes())


def vpt_cells(file: Sent, period: str) -> list[tuple[str, int]]:
    """The cells with VPT clients of one month (`2024-08`), the largest first, with their figure."""
    sheet = load_workbook(BytesIO(file.content))[CLIENTS]
    columns, first = _columns(sheet)
    form, month, amount = (columns[name] for name in ("Leveringsvorm", "Peildatum", AMOUNT))
    found = [
        (f"{amount}{row}", sheet[f"{amount}{row}"].value)
        for row in range(first, sheet.max_row + 1)
        if sheet[f"{form}{row}"].value == "VPT"
        and f"{sheet[f'{month}{row}'].value:%Y-%m}" == period
    ]
    return sorted(found, key=lambda one: -one[1])


def beside(file: Sent, cell: str, header: str) -> str:
    """The cell in the same row under another heading."""
    columns, _ = _columns(load_workbook(BytesIO(file.content))[CLIENTS])
    return f"{columns[header]}{cell.lstrip('ABCDEFGHIJKLMNOPQRSTUVWXYZ')}"


def _columns(sheet: Worksheet) -> tuple[dict[str, str], int]:
    """Column letter per heading, and the first row under the headings."""
    for row in sheet.iter_rows(max_row=20):
        named = {str(cell.value).strip(" *"): cell.column_letter for cell in row if cell.value}
        if {"Leveringsvorm", AMOUNT} <= named.keys():
            return named, row[0].row + 1
    raise AssertionError("no headings")
