"""What the chapters of tables share: few rows, and how many more there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from insights.deck.setting import Setting
from insights.deck.slide import Cell, Table
from texts import day, number, text

MOST = 8  # rows that a room can read
_LONG = 90  # characters of a cell: two lines


def table(heads: Sequence[str], rows: Sequence[tuple[Cell, ...]], widths: tuple[int, ...],
          page: str) -> Table:  # fmt: skip
    """The first rows, and where the others are; `heads` are keys under `deck.head`."""
    rest = max(len(rows) - MOST, 0)
    more = ""
    if rest:
        more = text("deck.more", n=number(rest), page=text(f"menu.{page}"))
    named = tuple(text(f"deck.head.{head}") for head in heads)
    return Table(named, tuple(rows[:MOST]), widths, more, rest)


def said(words: str, most: int = _LONG) -> Cell:
    """A cell of words, cut at a word when it is longer than a room reads."""
    if len(words) <= most:
        return Cell(words)
    return Cell(f"{words[:most].rsplit(' ', 1)[0].rstrip(' ,;:.')}…")


def dated(on: date | None) -> str:
    """A day that stays on one line; "" without one."""
    return day(on).replace(" ", "\u00a0") if on else ""


@dataclass(frozen=True)
class Recorded:
    """The source line of what people wrote down."""

    made: Setting

    def source(self) -> str:
        """Where it comes from, as known when."""
        return self.made.sourced(text("deck.recorded"))
