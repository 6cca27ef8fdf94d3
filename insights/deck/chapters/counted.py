"""What the chapters of counted figures share: the board of a sheet, its source and its code."""

from dataclasses import dataclass

from data.kpis.kpi import Kpi
from insights import figures
from insights.ask import ask
from insights.board import choosing
from insights.board.board import TREND_MONTHS, Board, board
from insights.board.told import source
from insights.deck import notes
from insights.deck.setting import REGION, Setting
from insights.deck.slide import Skipped
from insights.lineage.reference import reference_code
from insights.words import why_not
from texts import text


@dataclass(frozen=True)
class Counted:
    """One sheet's figures of the place that the setting says, for one deck."""

    made: Setting
    board: Board
    kind: str

    def source(self) -> str:
        """Whose figures, of which month, as known when."""
        return self.made.sourced(source(self.board, self.kind), self.board.chosen.period)

    def code(self, kpi: str) -> str:
        """The code by which the view of that figure is found again."""
        return reference_code(kpi, self.board.chosen, self.made.at.known_at)

    def asked(self) -> tuple[tuple[str, str], ...]:
        """What the address of the full page says: the month, and as known when."""
        assert self.board.chosen.period, "figures are of a month"
        place = self.made.place
        where = (("gemeente", place.gemeente),) if place.gemeente else (("regio", place.region),)
        return (("maand", f"{self.board.chosen.period:%Y-%m}"), *(where if not place.whole else ()),
                *self.made.asked)  # fmt: skip

    def notes(self, name: str, *kpis: str) -> tuple[str, ...]:
        """How to read it, what the figures count, and whose they are."""
        whose = notes.whose(self.board, self.kind, self.made)
        return (notes.how(name), *notes.meaning(kpis), *whose)

    def masked(self, chapter: str, kpi: str) -> Skipped | None:
        """The chapter left out when its leading figure is not there, and why."""
        name = text(f"deck.chapter.{chapter}")
        if self.board.empty:
            return Skipped(name, text("deck.no_figures"))
        if kpi not in self.board.months:
            return Skipped(name, text("deck.not_kept", kpi=text(f"kpi.{kpi}.title")))
        mask = self.board.now(kpi).mask
        if mask:
            said = text("deck.not_shown", kpi=text(f"kpi.{kpi}.title"), why=why_not(mask))
            return Skipped(name, said)
        return None


def core(made: Setting) -> Counted:
    """The core figures."""
    kpis = choosing.core(ask(figures.switches(), at=made.at, scope=REGION))
    return _of(kpis, "clients", made, TREND_MONTHS)


def of(kind: str, made: Setting, months: int) -> Counted:
    """The figures of one spreadsheet kind over so many months."""
    kpis = choosing.about(kind, ask(figures.switches(), at=made.at, scope=REGION))
    return _of(kpis, kind, made, months)


def _of(kpis: list[Kpi], kind: str, made: Setting, months: int) -> Counted:
    found = board(made.place, kpis, made.at, REGION, kind=kind, months=months)
    return Counted(made, found, kind)
