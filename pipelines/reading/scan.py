"""Scan a sheet quickly: its XML as numbers, looked at a megabyte at a time.

Nearly every spreadsheet program writes cells as `<c r="B14" s="3" t="s">`. Such a sheet needs no
parser: every `<` begins a tag, two bytes further it is known which. Measured on 200,000 rows by 12
columns (2026-11-21): 0.5 s, where a parser takes 10 s. Any other spelling raises NotPlain.
"""

import re
from collections.abc import Iterable

import numpy as np

from pipelines.reading import tags
from pipelines.reading.findings import Findings, is_true, position
from pipelines.reading.limits import NEAR_FOUND
from pipelines.reading.links import MOST_LINKS, begins_link
from pipelines.reading.pieces import whole_cells
from pipelines.reading.tags import Cells, NotPlain, Tags

_TAG = 512  # bytes in a tag; what stands further from its `<` stands in a text
_LONGEST_TAG = 4_096
# Before `</sheetData>` calamine looks at the name behind a prefix only.
_ODD_TAG = re.compile(rb"<(?:!|\?(?!xml\s)|[^\s<>/]*:(?:c|row|sheetData)[\s/>]|c[^a-z])")
_ATTRIBUTE = re.compile(rb'([\w:]+)="([^"]*)"')
_CELL = re.compile(rb'<c r="([A-Z]+[0-9]+)"([^<>]*)>')
_ERROR = re.compile(rb"(?:<f[^<>]*/>|<f[^<>]*>[^<]*</f>)?<v>([^<]*)</v>")
_VALUE = re.compile(rb"<v(?:\s[^<>]*)?(?:/>|>([^<]*))")


def scan(chunks: Iterable[bytes], percent: frozenset[int], lengths: np.ndarray) -> Findings:
    """Everything to know of a sheet whose XML is `chunks`, as `scan_carefully` says it.

    Only `text_bytes` may be more: any value may be the number of a text here.
    Raises NotPlain if the XML is spelled in any way this does not follow.
    """
    found = Findings()
    try:
        for buffer, end in whole_cells(chunks):
            _Chunk(buffer, end, found).look(percent, lengths)
            if found.count > NEAR_FOUND:
                raise NotPlain
    except ValueError as problem:  # a number that is none: the parser will know
        raise NotPlain from problem
    return found


class _Chunk:
    """Whole cells from `buffer[:end]`; what is found goes into `found`."""

    def __init__(self, buffer: bytes, end: int, found: Findings) -> None:
        self.buffer, self.end, self.found = buffer, end, found
        self.tags = Tags(buffer, end)

    def look(self, percent: frozenset[int], lengths: np.ndarray) -> None:
        self._odd_tags()
        cells = Cells(self.tags)
        if len(cells.at):
            self.found.reach(int(cells.rows.max()), int(cells.columns.max()))
        if percent:
            self._percent(cells, percent)
        if len(lengths):
            self.found.text_bytes += self.tags.shared_text_at_most(lengths)
        self._errors()
        self._hidden_rows()
        self._unsaved()
        self._linked()

    def _odd_tags(self) -> None:
        odd = self.tags.at[self.tags.kinds == tags.ODD].tolist()
        self.found.odd_tags += len(odd)
        for at in odd:
            if _ODD_TAG.match(self.buffer, at):
                raise NotPlain
            if self.buffer.startswith((b"<col ", b"<mergeCell "), at):
                values = self._attributes(at)
                self.found.hide_columns(values)
                if "ref" in values:
                    self.found.merge(values["ref"])

    def _attributes(self, at: int) -> dict[str, str]:
        end = self.buffer.find(b">", at, at + _LONGEST_TAG)
        if end < 0:  # or each of very many tags would be looked through to the end of the sheet
            raise NotPlain
        tag = self.buffer[at:end]
        return {name.decode(): value.decode() for name, value in _ATTRIBUTE.findall(tag)}

    def _percent(self, cells: Cells, percent: frozenset[int]) -> None:
        number, unsure = cells.numbers_styled(percent)
        self.found.percent.update(
            zip((cells.rows[number] - 1).tolist(), (cells.columns[number] - 1).tolist(),
                strict=True)
        )  # fmt: skip
        for at in cells.at[unsure].tolist():
            values = self._attributes(at)
            if values.get("t", "n") == "n" and int(values.get("s", "0")) in percent:
                self.found.percent.add(position(values["r"]))

    def _errors(self) -> None:
        for at in self._each(b't="e"', b"<c "):
            cell = _CELL.match(self.buffer, at)
            value = _ERROR.match(self.buffer, cell.end()) if cell else None
            if cell is None or value is None:
                raise NotPlain
            self.found.errors[position(cell[1].decode())] = value[1].decode()

    def _hidden_rows(self) -> None:
        for at in self._each(b"hidden=", b"<row "):
            values = self._attributes(at)
            if is_true(values.get("hidden")):
                if "r" not in values:
                    raise NotPlain
                self.found.hidden_rows.add(int(values["r"]) - 1)

    def _each(self, mark: bytes, opening: bytes) -> set[int]:
        """Where the tags that start with `opening` begin, if they hold `mark`."""
        begins, at = set(), self.buffer.find(mark, 0, self.end)
        while at >= 0:
            begin = self.buffer.rfind(b"<", max(at - _TAG, 0), at)
            if begin >= 0 and self.buffer.startswith(opening, begin):
                begins.add(begin)
            at = self.buffer.find(mark, at + 1, self.end)
        return begins

    def _linked(self) -> None:
        at = self.buffer.find(b"[", 0, self.end)
        while at >= 0 and len(self.found.linked) < MOST_LINKS:
            if begins_link(self.buffer, at):
                begin = self.buffer.rfind(b"<", 0, at)
                if self.buffer.startswith((b"<f>", b"<f "), begin):
                    cell = _CELL.match(self.buffer, self.buffer.rfind(b"<c ", 0, begin))
                    if cell is None:
                        raise NotPlain
                    self.found.link(position(cell[1].decode()))
            at = self.buffer.find(b"[", at + 1, self.end)

    def _unsaved(self) -> None:
        for start, end in self.tags.formulas_without_value():
            cell = _CELL.match(self.buffer, start)
            if cell is None:
                raise NotPlain
            value = _VALUE.search(self.buffer, cell.end(), end)
            text = value and (value[1] or b' t="str"' in cell[2])
            if not text and b"<is" not in self.buffer[start:end]:
                self.found.unsaved.add(position(cell[1].decode()))
