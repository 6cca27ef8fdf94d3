"""What deserves a second look: green while its figure worsens, and nearly done for a long time."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from insights.programme.bouwstenen import Bouwsteen
from insights.programme.effects import Effect
from insights.programme.milestones import Milestone
from insights.programme.records import Record

GREEN = ("vordert", "vergevorderd", "afgerond")
NEARLY, STILL = 80, timedelta(days=60)
_TOLD = ("phase", "status", "progress_pct")


def worsens(one: Bouwsteen, effect: Effect | None) -> bool:
    """Green status, red outcome: its leading figure moved the wrong way since it began."""
    return one.status in GREEN and effect is not None and effect.wrong


def nearly_done(
    one: Bouwsteen, checks: Sequence[Record], reached: Iterable[Milestone], today: date
) -> date | None:
    """Since when nothing moves although it is over 80 % done; None when that is not so."""
    if one.status == "afgerond" or one.progress is None or not NEARLY < one.progress < 100:
        return None
    last = moved_on(checks, reached)
    return last if last and today - last > STILL else None


def moved_on(checks: Sequence[Record], reached: Iterable[Milestone]) -> date | None:
    """The last day on which phase, status or progress changed or a milestone was reached."""
    moves = [one.actual for one in reached if one.actual]
    before: tuple = ()
    for check in in_order(checks):
        now = tuple(check.get(name) for name in _TOLD)
        on = check.day("date")
        if now != before and on:
            moves.append(on)
        before = now
    return max(moves, default=None)


def in_order(checks: Iterable[Record]) -> list[Record]:
    """Check-ins by the day they are about; of one day the one told last comes last."""
    return sorted(checks, key=lambda one: (one.day("date") or date.min, one.changed_at, one.id))
