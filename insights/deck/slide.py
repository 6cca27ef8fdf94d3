"""A slide as a value: the sentence, what is shown, where it comes from, what a presenter may say.

The live mode, the PowerPoint file and the paper render the same slides, so their figures are equal.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from insights.chart import Chart
from insights.tile import Tile

Shape = Literal["", "done", "good", "watch", "bad", "none"]  # drawn beside a word, never alone


@dataclass(frozen=True)
class Cell:
    """One cell of a table as the reader sees it; `exact` is the figure behind the words."""

    words: str
    exact: float | None = None
    shape: Shape = ""


@dataclass(frozen=True)
class Table:
    """Few enough rows to be read from the back of a room; `more` says what is left out."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...] = ()  # shares of the width per column; () for equal ones
    more: str = ""  # "en nog 4 op de pagina Afspraken"
    rest: int = 0  # how many those are


@dataclass(frozen=True)
class Words:
    """A slide of people's own text, or of a few points."""

    points: tuple[str, ...]


@dataclass(frozen=True)
class Slide:
    """`message` is the title: a full sentence made from the numbers. `source` is the line below:
    definition, partners who delivered, peildatum, as known when. `code` is the reference code of
    the view that the lineage page finds again. `page` and `asked` are the way to the full page.

    What is shown stands in this order: tiles in a row, then the chart or the table or the words.
    """

    id: str  # stable within a deck: "state", "gap", "own-2"
    chapter: str  # as the reader sees it: "Zorgkloof"
    message: str
    tiles: tuple[Tile, ...] = ()
    chart: Chart | None = None
    table: Table | None = None
    words: Words | None = None
    source: str = ""
    code: str = ""
    notes: tuple[str, ...] = ()  # how to read it; likely questions with their answers
    page: str = ""  # the folder of the full page: "gap"
    asked: tuple[tuple[str, str], ...] = ()  # its query parameters


@dataclass(frozen=True)
class Skipped:
    """A chapter that left itself out, and why; told to the presenter, never to the room."""

    chapter: str
    why: str
    id: str = ""  # of the slide that it would have been


@dataclass(frozen=True)
class Deck:
    """Slides in the order shown. `known` is the moment its figures are frozen to, None is live."""

    title: str
    region: str
    meeting: date | None
    known: object  # a Moment
    slides: tuple[Slide, ...]
    skipped: tuple[Skipped, ...] = field(default=())
    invented: str = ""  # says so when the figures are made up, on every slide

    def slide(self, id: str) -> Slide | None:
        """The slide of that id."""
        return next((one for one in self.slides if one.id == id), None)
