"""Scan a sheet by the book: any XML there is, three times the time of the quick scan."""

from collections.abc import Iterable

import numpy as np

from pipelines.reading.findings import Findings, is_true, position
from pipelines.reading.links import is_link
from pipelines.reading.markup import Attributes, local, walk

_NUMBERS = (None, "n")


class _Sheet:
    """Follows a sheet element by element; a cell without reference stands right of the last."""

    def __init__(self, percent: frozenset[int], lengths: np.ndarray) -> None:
        self.found = Findings()
        self._percent, self._lengths = percent, lengths
        self._row, self._column = 0, 0
        self._in_data, self._within = False, ""
        self._cell: Attributes = {}
        self._formula = self._valued = self._inline = False
        self._text: list[str] = []
        self._spelled: list[str] = []  # the formula

    def start(self, name: str, attributes: Attributes) -> None:
        element = local(name)
        if element == "sheetData":
            self._in_data = True
        elif self._in_data:
            self._start_in_data(element, attributes)
        elif element == "col":
            self.found.hide_columns(attributes)
        elif element == "mergeCell":
            self.found.merge(attributes.get("ref", ""))

    def _start_in_data(self, element: str, attributes: Attributes) -> None:
        if element == "row":
            if "r" in attributes:
                self._row = int(attributes["r"]) - 1
            if is_true(attributes.get("hidden")):
                self.found.hidden_rows.add(self._row)
        elif element == "c":
            self._cell, self._text, self._spelled = attributes, [], []
            self._formula = self._valued = self._inline = False
            self._position = (self._row, self._column)
            if "r" in attributes:
                self._position = position(attributes["r"])
                self._column = self._position[1]
        elif element in ("f", "v", "is"):
            self._within = element
            self._formula |= element == "f"
            self._valued |= element == "v"
            self._inline |= element == "is"

    def characters(self, text: str) -> None:
        if self._within == "v":
            self._text.append(text)
        elif self._within == "f":
            self._spelled.append(text)

    def end(self, name: str) -> None:
        element = local(name)
        if element == "sheetData":
            self._in_data = False
        elif not self._in_data:
            return
        elif element == "row":
            self._row, self._column = self._row + 1, 0
        elif element == "c":
            self._end_of_cell()
            self._column += 1
        elif element == self._within:
            self._within = ""

    def _end_of_cell(self) -> None:
        kind, value, found = self._cell.get("t"), "".join(self._text), self.found
        if not (self._formula or self._valued or self._inline):
            return
        row, column = self._position
        found.reach(row + 1, column + 1)
        if self._spelled and is_link("".join(self._spelled)):
            found.link(self._position)
        if kind == "e" and self._valued:
            found.errors[self._position] = value
        # a text formula that came out empty is saved as an empty value, and is not unsaved
        empty = not value and not (kind == "str" and self._valued)
        if self._formula and empty and not self._inline:
            found.unsaved.add(self._position)
        if kind in _NUMBERS and int(self._cell.get("s", "0")) in self._percent:
            found.percent.add(self._position)
        if kind == "s" and value and len(self._lengths):
            number = int(value) if value.isdecimal() else 0  # so calamine shows what is no number
            found.text_bytes += int(self._lengths[min(number, len(self._lengths) - 1)])


def scan_carefully(
    chunks: Iterable[bytes], percent: frozenset[int], lengths: np.ndarray
) -> Findings:
    """Everything to know of a sheet whose XML is `chunks`.

    `percent` are the styles that show a percentage, `lengths` the bytes of every shared text.
    Raises Broken for XML that is none, or positions that are no cell.
    """
    sheet = _Sheet(percent, lengths)
    walk(chunks, sheet.start, sheet.end, sheet.characters)
    return sheet.found
