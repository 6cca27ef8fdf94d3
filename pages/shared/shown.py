"""What stands on a page, shown and kept, so that it can be handed out as it is."""

from collections.abc import Callable
from dataclasses import dataclass, field

import streamlit as st

from data import reference
from data.kpis import KPIS
from exports.always import always_told
from exports.handout import Handout
from insights.ask import Moment
from insights.board import second
from insights.board.board import Board
from insights.board.tiles import tile
from insights.chart import Chart
from insights.tile import Tile
from pages.shared import links, menu, places, plot, reader
from pages.shared.hand_out import hand_out
from pages.shared.tiles import tiles
from texts import moment, month, text

_FULL_ROW = 4  # fewer tiles than this leave a row half empty: then all of them stand in sight


@dataclass
class Shown:
    """One page as it is drawn: its board and moment, the tiles and charts so far."""

    page: str
    board: Board
    at: Moment
    _tiles: list[Tile] = field(default_factory=list)
    _charts: list[Chart] = field(default_factory=list)

    @property
    def _kind(self) -> str:
        """The spreadsheet that the page is about; they are called alike."""
        return self.page

    def figures(self, fold: bool = True) -> None:
        """The core figures as tiles, with `fold` the others behind "meer" when there are enough;
        each leads to where it comes from."""
        every = [tile(KPIS[name], self.board) for name in self.board.months]
        self._tiles += every
        fold = fold and sum(KPIS[one.id].core for one in every) >= _FULL_ROW
        core = [one for one in every if KPIS[one.id].core or not fold]
        rest = [one for one in every if not KPIS[one.id].core and fold]
        self._grid(core or rest, "core")
        if core and rest:
            with st.expander(text("board.more"), icon=":material/add:"):
                self._grid(rest, "more")

    def chart(self, chart: Chart, key: str | None = None) -> None:
        """Draw a chart, and hand it out with the others."""
        self.keep(chart)
        plot.show(chart, key)

    def against(self, question: second.Ask, draw: second.Draw, over: int = 1) -> None:
        """Draw the answer to a question, with the same of what the reader put beside the page."""
        pair = second.asked(question, draw, self.board, self.at, reader.scope())
        self.chart(second.held(pair, self.board, self._kind, over))

    def beside(self, draw: Callable[[Board], Chart]) -> None:
        """The same of a chart that is drawn from the board alone."""
        there = self.board.beside
        other = draw(there.board) if there else None
        self.chart(second.held((draw(self.board), other), self.board, self._kind))

    def keep(self, chart: Chart) -> None:
        """Hand out a chart that is drawn in another way."""
        self._charts.append(chart)

    def hand_out(self) -> None:
        """The ways to take everything on this page along; made when somebody asks."""
        handout = Handout(
            text(f"menu.{self.page}"), self._about(), tuple(self._tiles), tuple(self._charts)
        )
        name = f"{menu.address(self.page)}-{self.board.chosen.period:%Y-%m}"
        hand_out(handout, name)

    def _grid(self, shown: list[Tile], key: str) -> None:
        kept = links.to_lineage(self.board.chosen, self.at)
        tiles(shown, menu.path("lineage"), lambda one: {"kpi": one.id} | kept, key, level=2)

    def _about(self) -> tuple[tuple[str, str], ...]:
        chosen, told = self.board.chosen, {"page": text(f"menu.{self.page}")}
        told["region"] = places.regions()[chosen.region]
        if chosen.gemeente:
            names = reference.names()
            told["gemeente"] = names[chosen.gemeente]
        if chosen.partner:
            told["partner"] = reader.partner_names()[chosen.partner]
        told["month"] = month(chosen.period) if chosen.period else ""
        told["known_at"] = moment(self.at.known_at) if self.at.known_at else text("filters.now")
        if self.board.beside:
            told["beside"] = self.board.beside.label
        told |= always_told(reader.programme().demo)
        return tuple((text(f"handout.{name}"), words) for name, words in told.items())
