"""The counts as a workbook: the sheet of our own template, with the columns that the list has."""

from data.sheets import SHEETS
from data.sheets.sheet import Column
from pipelines.counting.tally import Line, Tally
from pipelines.templating import look
from pipelines.templating.package import Filled, Value, package

_THERE = {"clients": "clients", "staff": "headcount"}


def workbook_of(kind: str, tally: Tally, used: tuple[str, ...]) -> bytes:
    """An .xlsx with one line per group, of which there is one; the same counts, the same bytes."""
    figures = {_THERE[kind]: "there", "fte": "fte"}
    if "start" in used:
        figures["inflow"] = "came"
    if "end" in used and tally.with_left:
        figures["outflow"] = "left"
    wanted = tally.lines[0].words.keys() | figures.keys() | {"period"}
    columns = [
        Filled(column.header, column.required, look.width(column),
               [_value(column, line, figures) for line in tally.lines])
        for column in SHEETS[kind].columns if column.name in wanted
    ]  # fmt: skip
    return package({SHEETS[kind].title: columns})


def _value(column: Column, line: Line, figures: dict[str, str]) -> Value:
    if column.name == "period":
        return line.moment
    if column.name in figures:
        return getattr(line, figures[column.name])
    return line.words[column.name] or None
