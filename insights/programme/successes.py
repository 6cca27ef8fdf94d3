"""The successes, and what could be one: a milestone met or a target reached that nobody noted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from data.disclosure import Scope
from data.kpis import KPIS
from data.kpis.kpi import Kpi
from insights import figures
from insights.ask import Moment, ask
from insights.board.board import Board, board
from insights.board.choosing import core
from insights.board.target import Target, target
from insights.programme.records import Record
from insights.selection import Selection
from insights.words import with_unit
from texts import day, month, text

RECENT_DAYS = 183  # half a year: what was met longer ago is news no more
NEAR_DAYS = 31  # a success about the same bouwsteen within a month of it is taken for the same


@dataclass(frozen=True)
class Proposal:
    """What could be noted as a success, as the form begins with it; `why` says what happened."""

    title: str
    text: str
    date: date
    why: str
    bouwsteen: str = ""
    partner: str = ""
    milestone: str = ""


def proposals(
    milestones: Iterable[Record], reached: Iterable[Proposal], successes: Sequence[Record],
    today: date,
) -> tuple[Proposal, ...]:  # fmt: skip
    """What has no success yet, the latest first."""
    met = [
        Proposal(one.title, "", actual, text("meeting.proposal_met", day=day(actual)),
                 one.words("bouwsteen"), one.words("owner"), one.id)
        for one in milestones
        if (actual := one.day("actual")) and today - timedelta(RECENT_DAYS) <= actual <= today
        and not any(_same(one, actual, success) for success in successes)
    ]  # fmt: skip
    new = [one for one in reached if not any(_told(one, success) for success in successes)]
    return tuple(sorted((*new, *met), key=lambda one: one.date, reverse=True))


def reached(at: Moment, scope: Scope) -> tuple[Proposal, ...]:
    """The region's targets that are reached in the last month that every partner delivered."""
    found = board(Selection(), core(ask(figures.switches(), at=at, scope=scope)), at, scope)
    if found.empty:
        return ()
    made = (_reached(KPIS[name], found) for name in found.months)
    return tuple(one for one in made if one)


def _reached(kpi: Kpi, found: Board) -> Proposal | None:
    period, now = found.chosen.period, found.now(kpi.id)
    if period is None or now.mask or kpi.bounds or not found.complete(kpi).whole:
        return None
    agreed = target(kpi, found.chosen, period, found.targets, found.partners[kpi.sheets[0]])
    if agreed is None or not reaches(kpi, float(now.value), agreed):
        return None
    title = text(f"kpi.{kpi.id}.title")
    said = text("meeting.target_text", kpi=title, value=with_unit(kpi, float(now.value)),
                month=month(period))  # fmt: skip
    return Proposal(text("meeting.target_title", kpi=title), said, period, said)


def reaches(kpi: Kpi, value: float, agreed: Target) -> bool:
    """Whether the value is what was agreed or better; without a better side nothing is reached."""
    if kpi.direction == "within" and agreed.upto is not None:
        return agreed.value <= value <= agreed.upto
    if kpi.direction == "down":
        return value <= agreed.value
    return kpi.direction == "up" and value >= agreed.value > 0


def _same(milestone: Record, actual: date, success: Record) -> bool:
    if success.words("milestone"):
        return success.words("milestone") == milestone.id
    on = success.day("date")
    near = on is not None and abs((on - actual).days) <= NEAR_DAYS
    about = success.words("bouwsteen") == milestone.words("bouwsteen") != ""
    return success.title.casefold() == milestone.title.casefold() or (near and about)


def _told(one: Proposal, success: Record) -> bool:
    """A target is set per year: once told in its year, it is not proposed again."""
    on = success.day("date")
    kpi = one.title.partition(": ")[2].casefold()
    said = f"{success.title} {success.words('text')}".casefold()
    return on is not None and on.year == one.date.year and kpi in said
