"""What a meaning is called: a column of ours, one of its values, a month."""

from datetime import date, datetime

from data.reference import normalise, spellings
from data.sheets import DECLARED
from data.sheets.sheet import Column
from pipelines.harmonise_codes import code_name
from pipelines.workbook import Cell
from texts import month, text

NOT_READ = "-"


def column_of(kind: str, name: str) -> Column | None:
    """The declared column of that name, None for a name that is none (`month`, `measure`)."""
    return next((column for column in DECLARED[kind].columns if column.name == name), None)


def option_words(kind: str, meaning: str) -> str:
    """A choice in a list: `leveringsvorm=vpt` is "Leveringsvorm: VPT"."""
    if meaning == NOT_READ:
        return text("mapping.not_read")
    name, _, value = meaning.partition("=")
    column = column_of(kind, name)
    assert column, "only declared columns can be chosen"
    return f"{column.header}: {value_words(column, value)}" if value else column.header


def value_words(column: Column, value: str) -> str:
    """A value as people know it: "VPT" of "vpt", "Rotterdam" of "rotterdam"."""
    if column.type != "code":
        return value
    return code_name(column.codes, spellings(column.codes)[normalise(value)][column.codes])


def meaning_words(kind: str, name: str, value: Cell) -> str:
    """What one part of a heading says: "Gemeente", "VPT", "oktober 2026"."""
    if isinstance(value, datetime | date):
        return month(value)
    if name == "measure":
        column = column_of(kind, str(value))
        return column.header if column else str(value)
    column = column_of(kind, name)
    if value == "" or column is None:
        return column.header if column else text("mapping.a_month") if value == "" else str(value)
    known = column.type == "code" and normalise(str(value)) in spellings(column.codes)
    return value_words(column, str(value)) if known else str(value)
