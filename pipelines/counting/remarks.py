"""What is told about the counting itself: where in the list, never what stands there."""

from collections.abc import Iterable
from dataclasses import dataclass

from data.sheets.sheet import Severity
from pipelines.problems import Problem
from texts import number, text

_NAMED = 10  # so many rows are named


@dataclass(frozen=True)
class Remark(Problem):
    """A finding about the list that was counted; its words are in `texts` under `counting`.

    It has no cell: the workbook that is kept is another one than the list.
    """

    def sentence(self) -> str:
        """What was found, in the reader's language."""
        return text(f"counting.{self.kind}", **self._places())

    def remedy(self) -> str:
        """What to do about it, in the reader's language."""
        return text(f"counting.{self.kind}_remedy", **self._places())


def remark(severity: Severity, kind: str, header: str = "", **also: str | int) -> Remark:
    """A remark about a column of the list, or about all of it."""
    words = {name: said if isinstance(said, str) else number(said) for name, said in also.items()}
    code = "E02" if severity == "block" else "E21"  # the others stay with the counts
    return Remark(code, kind, severity, column=header, also=words)


def rows_named(rows: Iterable[int]) -> str:
    """`14, 20 en nog 3` from 0-based rows, as the partner counts them."""
    found = [str(row + 1) for row in sorted(set(rows))]
    if len(found) <= _NAMED:
        return ", ".join(found)
    return text("counting.rows_more", rows=", ".join(found[:_NAMED]), n=len(found) - _NAMED)
