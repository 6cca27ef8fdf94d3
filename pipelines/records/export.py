"""Everything recorded about the programme as one workbook, a sheet per kind, to import again."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from data import store
from data.records import RECORDS, Field, Kind, State, fold
from pipelines.records import log
from pipelines.records.spelled import Written, heading, written
from texts import moment, text

_WIDTHS = {"long": 48, "text": 32, "amount": 18}
_CODED = re.compile(r"_(x[0-9A-Fa-f]{4}_)")
_CONFIDENTIAL = PatternFill("solid", fgColor="F6E3C5")


def export() -> tuple[bytes, int]:
    """The .xlsx with all there is now, amounts included, and how many records that is."""
    with store.reading() as con:
        states = fold(log.events(con))
    book = Workbook()
    about = book.active
    assert isinstance(about, Worksheet)
    _about(about)
    for kind in RECORDS.values():
        found = [state for state in states.values() if state.kind == kind.name]
        _sheet(book.create_sheet(text(f"records.{kind.name}.many")), kind, found)
    held = BytesIO()
    book.save(held)
    return held.getvalue(), len(states)


def columns(kind: Kind) -> dict[str, Field | None]:
    """The headings of a kind's sheet: its id, its fields, and whether and why it was withdrawn."""
    fields: dict[str, Field | None] = {heading(one, kind): one for one in kind.fields}
    own = [text(f"records.{name}") for name in ("id", "gone", "gone_why")]
    return {own[0]: None} | fields | {own[1]: None, own[2]: None}


def _about(sheet: Worksheet) -> None:
    sheet.title = text("records.sheet_about")
    now = moment(datetime.now(UTC).replace(tzinfo=None))
    lines = [
        text("records.about_title"), text("records.about_when", moment=now),
        text("records.about_amounts"), text("records.about_how"),
    ]  # fmt: skip
    for row, line in enumerate(lines, 1):
        _write(sheet, row, 1, line)
        sheet.cell(row, 1).alignment = Alignment(wrap_text=True, vertical="top")
    sheet["A1"].font = Font(bold=True, size=14)
    sheet["A3"].fill = _CONFIDENTIAL
    sheet.column_dimensions["A"].width = 90


def _sheet(sheet: Worksheet, kind: Kind, states: Iterable[State]) -> None:
    heads = columns(kind)
    for place, (head, one) in enumerate(heads.items(), 1):
        cell = _write(sheet, 1, place, head)
        cell.font = Font(bold=True)
        if one is not None and one.restricted:
            cell.fill = _CONFIDENTIAL
        width = _WIDTHS.get(one.type, 20) if one is not None else 20
        sheet.column_dimensions[get_column_letter(place)].width = width
    for row, state in enumerate(states, 2):
        for place, value in enumerate(_row(kind, state), 1):
            _write(sheet, row, place, value)
    sheet.freeze_panes = "B2"


def _row(kind: Kind, state: State) -> list[Written]:
    said = [written(one, state.fields.get(one.name)) for one in kind.fields]
    gone, why = None, None
    if state.withdrawn and state.life:
        gone, why = text("records.yes"), str(state.life.detail.get("why") or "") or None
    return [state.record, *said, gone, why]


def _write(sheet: Worksheet, row: int, column: int, value: Written) -> Cell:
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    cell.value = value
    if isinstance(value, str):
        cell.value = _CODED.sub(r"_x005F_\1", value)  # "_x0041_" in a workbook means A
        cell.data_type = "s"  # openpyxl would read "=…" as a formula
        cell.quotePrefix = value.lstrip()[:1] in ("=", "+", "-", "@")  # who edits it, too
        cell.alignment = Alignment(wrap_text="\n" in value, vertical="top")
    return cell
