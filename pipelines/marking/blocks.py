"""Where the rows are in a stretch of sheet XML, and that stretch with some of its rows changed."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from pipelines.marking.rows import Marks, Restyle, changed_row, new_row
from pipelines.reading.package import Broken
from pipelines.reading.tags import NotPlain

_ROW = re.compile(rb'<row r="([0-9]{1,7})"')


class Blocks:
    """Takes whole rows stretch by stretch, and remembers what is still to be marked below."""

    def __init__(self, marks: dict[int, Marks], restyle: Restyle, prefix: str = "") -> None:
        self._marks, self._restyle, self._prefix = marks, restyle, prefix
        self._wanted = sorted(marks)
        self._last = -1
        styles = "|".join(str(style) for style in restyle.original).encode()
        self._old_marks = re.compile(rb"\ss=[\"'](?:" + styles + rb")[\"']") if styles else None

    def plain(self, data: bytes, final: bool) -> list[bytes]:
        """The pieces of a stretch written as nearly every program does.

        Raises NotPlain if it is not.
        """
        if b"<!" in data or b"<?" in data:
            raise NotPlain
        found = [(int(match[1]) - 1, match.start()) for match in _ROW.finditer(data)]
        if len(found) != data.count(b"<row"):
            raise NotPlain
        return self.pieces(data, [row for row, _ in found], [at for _, at in found], final)

    def pieces(
        self, data: bytes, rows: Sequence[int], starts: Sequence[int], final: bool
    ) -> list[bytes]:
        """The pieces of a stretch whose `rows` (from 0) begin at `starts`; each ends where the
        next begins. Raises Broken for rows out of order."""
        if any(a >= b for a, b in zip([self._last, *rows], rows, strict=False)):
            raise Broken("rows out of order")
        self._last = rows[-1] if rows else self._last
        pieces, at = [], 0
        for row in self._affected(data, rows, starts, final):
            marks, i = self._marks.get(row, {}), bisect_left(rows, row)
            start = starts[i] if i < len(starts) else len(data)
            pieces.append(data[at:start])
            if i < len(rows) and rows[i] == row:
                at = starts[i + 1] if i + 1 < len(starts) else len(data)
                pieces.append(changed_row(data[start:at], marks, self._restyle, row))
            else:
                pieces.append(new_row(row, marks, self._restyle, self._prefix))
                at = start
        return [*pieces, data[at:]]

    def _affected(
        self, data: bytes, rows: Sequence[int], starts: Sequence[int], final: bool
    ) -> list[int]:
        """The rows to mark in this stretch, and those with a mark to take off."""
        count = len(self._wanted) if final else bisect_right(self._wanted, self._last)
        affected, self._wanted = set(self._wanted[:count]), self._wanted[count:]
        if self._old_marks:
            for match in self._old_marks.finditer(data):
                affected.add(rows[max(bisect_right(starts, match.start()) - 1, 0)])
        return sorted(affected)
