"""Formulas in an .xls that were saved without their value, which xlrd shows as no cell at all.

In the record of a formula "no value" and "a text that came out empty" look the same. So it is
asked of the whole file: a program that calculates leaves a value somewhere, and then the empty
ones are texts; one that does not calculate leaves none anywhere. Some of those write a nought
with the request to calculate at opening.
"""

import struct
from collections.abc import Iterator
from io import StringIO

from xlrd.compdoc import SIGNATURE, CompDoc

from pipelines.reading.findings import Position

_RECORD = struct.Struct("<HH")
_SHEET = struct.Struct("<IBB")  # where it begins, whether it is hidden, what it is
_FORMULA = struct.Struct("<HHH8sH")  # row, column, style, value, flags
_END, _BOUND_SHEET, _CALCULATED = 0x000A, 0x0085, 0x0006
_BEGIN = (0x0009, 0x0209, 0x0409, 0x0809)
_WORKSHEET = 0
_NO_NUMBER, _EMPTY = b"\xff\xff", 3  # at the end and the beginning of a value
_CALCULATE_AT_OPENING = 2


def formulas_without_value(content: bytes, sheets: int) -> list[list[Position]]:
    """The positions (0-based) per worksheet, `sheets` of them in order.

    Raises nothing for bytes that xlrd has read; a file from before there were books gives none.
    """
    nothing: list[list[Position]] = [[] for _ in range(sheets)]
    if not content.startswith(SIGNATURE):
        return nothing
    book = _stream(content)
    found = []
    for begin in _worksheets(book)[:sheets]:
        formulas = [
            _FORMULA.unpack_from(body)
            for code, body in _records(book, begin)
            if code == _CALCULATED and len(body) >= _FORMULA.size
        ]
        if any(_valued(value, flags) for *_, value, flags in formulas):
            return nothing
        found.append([(row, column) for row, column, *_ in formulas])
    return [*found, *nothing[len(found) :]]


def _valued(value: bytes, flags: int) -> bool:
    if value.endswith(_NO_NUMBER):
        return value[0] != _EMPTY
    return any(value) or not flags & _CALCULATE_AT_OPENING


def _worksheets(book: memoryview) -> list[int]:
    """Where each worksheet begins, in order."""
    bounds = [
        _SHEET.unpack_from(body)
        for code, body in _records(book, 0)
        if code == _BOUND_SHEET and len(body) >= _SHEET.size
    ]
    return [begin for begin, _, kind in bounds if kind == _WORKSHEET]


def _stream(content: bytes) -> memoryview:
    """The part of the compound file that is the workbook."""
    compound = CompDoc(content, logfile=StringIO())
    for part in ("Workbook", "Book"):
        memory, start, size = compound.locate_named_stream(part)
        if memory:
            return memoryview(memory)[start : start + size]
    return memoryview(b"")


def _records(book: memoryview, at: int) -> Iterator[tuple[int, memoryview]]:
    """The records of one part of the book, which may hold others such as a chart's."""
    depth = 0
    while at + _RECORD.size <= len(book):
        code, size = _RECORD.unpack_from(book, at)
        at += _RECORD.size
        yield code, book[at : at + size]
        at += size
        depth += (code in _BEGIN) - (code == _END)
        if depth <= 0:
            return
