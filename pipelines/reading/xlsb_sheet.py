"""One sheet of an .xlsb in the making: its records put into a grid one by one."""

import struct
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pipelines.reading.grid import Grid
from pipelines.reading.package import Broken
from pipelines.reading.xlsb_records import Kind, text_at
from pipelines.workbook import Cell

_HEAD = struct.Struct("<II")  # the column, and the style in three bytes of the other four
_ROW = struct.Struct("<I")
_AREA = struct.Struct("<IIII")
_COLUMNS = struct.Struct("<IIIIH")
_NUMBER = struct.Struct("<d")
_HIDDEN_ROW, _AT_FLAGS = 0x10, 11  # the bit, and in which byte of a row's record it is
_HIDDEN_COLUMN = 1
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
           0x24: "#NUM!", 0x2A: "#N/A", 0x2B: "#GETTING_DATA"}  # fmt: skip


@dataclass(frozen=True)
class Shared:
    """What all sheets of a workbook share: texts, what each style does, which show a percentage."""

    texts: list[str]
    readers: list[Callable[[float], Cell]]
    percent: frozenset[int]


class XlsbSheet:
    """Follows the records of the sheet `sheet` in the file `name`."""

    def __init__(self, sheet: str, name: str, taken: int, shared: Shared) -> None:
        self.grid = Grid(sheet, name, taken)
        self._shared, self._row = shared, 0
        self._reading: dict[int, Callable[[int, int, bytes], None]] = {
            Kind.SHORT_NUMBER: self._short_number,
            Kind.NUMBER: self._number,
            Kind.FORMULA_NUMBER: self._number,
            Kind.SHARED: self._shared_text,
            Kind.TEXT: self._text,
            Kind.FORMULA_TEXT: self._text,
            Kind.RICH_TEXT: self._rich_text,
            Kind.BOOLEAN: self._boolean,
            Kind.FORMULA_BOOLEAN: self._boolean,
            Kind.ERROR: self._error,
            Kind.FORMULA_ERROR: self._error,
        }

    def follow(self, records: Iterable[tuple[int, bytes]]) -> None:
        """Take in all records. Raises Broken, struct.error or TooManyCells."""
        reading = self._reading
        for kind, body in records:
            if kind in reading:
                column, style = _HEAD.unpack_from(body)
                reading[kind](column, style & 0xFFFFFF, body)
            elif kind == Kind.ROW:
                self._begin_row(body)
            elif kind == Kind.COLUMNS:
                first, last, _, _, flags = _COLUMNS.unpack_from(body)
                if flags & _HIDDEN_COLUMN:
                    self.grid.found.hidden_columns.append((first, last))
            elif kind == Kind.MERGED:
                top, bottom, left, right = _AREA.unpack_from(body)
                self.grid.found.merged.append(((top, left), (bottom, right)))

    def _begin_row(self, body: bytes) -> None:
        (self._row,) = _ROW.unpack_from(body)
        if len(body) > _AT_FLAGS and body[_AT_FLAGS] & _HIDDEN_ROW:
            self.grid.found.hidden_rows.add(self._row)

    def _numeric(self, column: int, style: int, value: float) -> None:
        readers = self._shared.readers
        read = readers[style] if style < len(readers) else float
        self.grid.put_number(self._row, column, value, read)
        if style in self._shared.percent:
            self.grid.found.percent.add((self._row, column))

    def _short_number(self, column: int, style: int, body: bytes) -> None:
        (packed,) = struct.unpack_from("<i", body, _HEAD.size)
        if packed & 2:  # a whole number
            value = float(packed >> 2)
        else:  # the upper 30 bits of a float
            (value,) = _NUMBER.unpack(struct.pack("<iI", 0, packed & 0xFFFFFFFC))
        self._numeric(column, style, value / 100 if packed & 1 else value)

    def _number(self, column: int, style: int, body: bytes) -> None:
        self._numeric(column, style, _NUMBER.unpack_from(body, _HEAD.size)[0])

    def _shared_text(self, column: int, _: int, body: bytes) -> None:
        (number,) = struct.unpack_from("<I", body, _HEAD.size)
        if number >= len(self._shared.texts):
            raise Broken("a text that is not there")
        self._put_text(column, self._shared.texts[number])

    def _text(self, column: int, _: int, body: bytes) -> None:
        self._put_text(column, text_at(body, _HEAD.size)[0])

    def _rich_text(self, column: int, _: int, body: bytes) -> None:
        self._put_text(column, text_at(body, _HEAD.size + 1)[0])

    def _put_text(self, column: int, text: str) -> None:
        if text:
            self.grid.put(self._row, column, text)

    def _boolean(self, column: int, _: int, body: bytes) -> None:
        self.grid.put(self._row, column, bool(struct.unpack_from("B", body, _HEAD.size)[0]))

    def _error(self, column: int, _: int, body: bytes) -> None:
        code = struct.unpack_from("B", body, _HEAD.size)[0]
        self.grid.put_error(self._row, column, _ERRORS.get(code, "#N/A"))
