"""What an innovation costs and saves per party and law: who pays, who gains, how sure it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from data.disclosure import Open, Scope
from insights.ask import Moment, ask
from insights.programme.records import Record, records

LAWS = ("wlz", "wmo", "zvw", "anders")
EFFECTS = ("effect_saving", "effect_culture", "effect_relief", "effect_later_admission")
CERTAINTIES = ("hard", "zacht", "aanname")
Direction = Literal["pays", "gains", "both", "none", ""]


@dataclass(frozen=True)
class Line:
    """One cost or saving. `weighs`: whether it is anything but zero; `amount` is None for whoever
    may not see it."""

    record: Record
    weighs: bool

    @property
    def amount(self) -> float | None:
        """Euros per year."""
        return self.record.number("eur_per_year")

    @property
    def saves(self) -> bool:
        """A saving, else a cost."""
        return self.record.words("kind") == "besparing"

    @property
    def year(self) -> int | None:
        """The year that it is about."""
        said = self.record.number("year")
        return None if said is None else int(said)


@dataclass(frozen=True)
class Place:
    """The lines of one party under one law, or of several together."""

    lines: tuple[Line, ...]

    @property
    def hidden(self) -> bool:
        """Whether this reader may not see one of the amounts."""
        return any(line.amount is None for line in self.lines)

    @property
    def costs(self) -> float | None:
        """Euros of costs together; None when there are none, or not for this reader."""
        return self._sum(False)

    @property
    def savings(self) -> float | None:
        """Euros of savings together; None when there are none, or not for this reader."""
        return self._sum(True)

    @property
    def net(self) -> float | None:
        """Savings less costs; None without lines, or not for this reader."""
        if self.hidden or not self.lines:
            return None
        return (self.savings or 0) - (self.costs or 0)

    @property
    def direction(self) -> Direction:
        """Who pays and who gains, without how much; "" when nothing was said."""
        sides = {line.saves for line in self.lines if line.weighs}
        if not sides:
            return "none" if self.lines else ""
        return "both" if len(sides) == 2 else "gains" if True in sides else "pays"

    def _sum(self, saves: bool) -> float | None:
        own = [line.amount for line in self.lines if line.saves == saves]
        told = [one for one in own if one is not None]
        return sum(told) if told and not self.hidden else None


def cases(at: Moment, scope: Scope) -> tuple[Record, ...]:
    """Every businesscase, the last told first."""
    return tuple(reversed(records("businesscase", at, scope)))


def lines(case: str, at: Moment, scope: Scope) -> tuple[Line, ...]:
    """Its costs and savings, in the order in which they were told."""
    own = [one for one in records("businesscase_line", at, scope)
           if one.words("businesscase") == case]  # fmt: skip
    told = ask(Open(("businesscase_weighs",), "SELECT * FROM businesscase_weighs"),
               at=at, scope=scope)  # fmt: skip
    weighs = dict(zip(told["record"], told["weighs"], strict=True))
    return tuple(Line(one, bool(weighs.get(one.id, True))) for one in own)


def years(every: Iterable[Line]) -> list[int | None]:
    """The years there are lines of, in order; None at the end for lines without one."""
    found = {line.year for line in every}
    return [*sorted(one for one in found if one is not None), *([None] if None in found else [])]


def of_year(every: Iterable[Line], year: int | None) -> tuple[Line, ...]:
    """The lines of one year."""
    return tuple(line for line in every if line.year == year)


def parties(every: Iterable[Line]) -> tuple[str, ...]:
    """The parties, in the order in which they were told."""
    return tuple(dict.fromkeys(line.record.words("party") for line in every))


def place(every: Sequence[Line], party: str = "", law: str = "") -> Place:
    """Those of one party, of one law, or of both; without either all together."""
    return Place(tuple(
        line for line in every
        if (not party or line.record.words("party") == party)
        and (not law or line.record.words("law") == law)
    ))  # fmt: skip


def sides(every: Sequence[Line]) -> dict[Direction, tuple[str, ...]]:
    """The parties by who only pays, who only gains, and for whom it is both."""
    found = {party: place(every, party).direction for party in parties(every)}
    return {side: names for side in ("pays", "gains", "both")
            if (names := tuple(one for one, of in found.items() if of == side))}  # fmt: skip


def certain(every: Iterable[Line]) -> dict[str, int]:
    """How many lines are how certain; "" when it was not said."""
    said = [line.record.words("certainty") for line in every]
    return {one: said.count(one) for one in (*CERTAINTIES, "") if one in said}
