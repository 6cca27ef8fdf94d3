"""All that a meeting has on its table as one value: for who prints it, or only gets the file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from insights.ask import Moment
from insights.deck import shown, standard
from insights.deck.chapters.rows import dated
from insights.deck.setting import REGION, Setting, on_day
from insights.deck.slide import Cell, Shape, Slide, Table
from insights.paper import lines, region
from insights.paper.leaf import Leaf, Part
from insights.programme import agenda, days
from insights.programme.points import Point, due_on, is_open
from insights.programme.records import Record, records
from texts import day, text

_WIDTHS = (46, 24, 16, 14)


@dataclass(frozen=True)
class Pack:
    """The agenda by sort, the core on one page, the deck's slides, and what was decided. `foot`
    runs along the bottom of every page."""

    title: str
    kicker: str
    agenda: tuple[Part, ...]
    leaf: Leaf
    slides: tuple[Slide, ...]
    decisions: tuple[Part, ...]
    actions: Table | None
    foot: str
    invented: str = ""


def pack(made: Setting, at: Moment, told: Callable[[float], object] | None = None) -> Pack:
    """The pack of the setting's meeting; what was decided is told as known `at`, for a meeting
    writes that down after the moment that its figures are frozen to. `told` hears how much is done.
    """
    deck = standard.deck(made, told)
    on = day(deck.meeting) if deck.meeting else ""
    return Pack(
        made.title, " · ".join(one for one in (deck.region, on, made.known) if one),
        _agenda(made), region.of(made, deck), shown.as_arranged(deck, made).slides,
        _decisions(made, at), _actions(made, at),
        " · ".join((made.title, lines.where(made), made.known)), deck.invented,
    )  # fmt: skip


def _agenda(made: Setting) -> tuple[Part, ...]:
    """What is open, sort by sort; the same points as on the page of the stuurgroep."""
    found = agenda.told(made.at, REGION)
    points = agenda.agenda(found, made.today, on_day(made) or made.today)
    sorts = [(name, [one for one in points if one.section == name]) for name in agenda.SECTIONS]
    return tuple(
        Part(text(f"meeting.sort_{name}"), tuple((one.title, _why(one, made)) for one in mine))
        for name, mine in sorts if mine
    )  # fmt: skip


def _why(one: Point, made: Setting) -> str:
    late = text("meeting.chip_late") if one.late and one.section != "stuck" else ""
    return " · ".join(part for part in (one.why, made.partner(one.partner), late) if part)


def _decisions(made: Setting, at: Moment) -> tuple[Part, ...]:
    """What this meeting decided, and what the one before it did."""
    every = records("decision", at, REGION)
    held = on_day(made)
    coming = held is not None and held > days.today(at)
    here = _decided(text("meeting.decisions"), made.meeting, every,
                    text(f"meeting.decisions_{'coming' if coming else 'empty'}"))  # fmt: skip
    if made.before is None:
        return (here,)
    name = text("paper.decided_before", name=made.before.title)
    return here, _decided(name, made.before, every, text("meeting.decisions_empty"))


def _decided(
    heading: str, meeting: Record | None, every: tuple[Record, ...], missing: str
) -> Part:  # fmt: skip
    mine = [one for one in every if meeting and one.words("meeting") == meeting.id]
    lines = tuple((one.title, _reasoned(one)) for one in mine)
    return Part(heading, lines, "" if lines else missing)


def _reasoned(one: Record) -> str:
    reason = one.words("reason")
    because = text("meeting.because", why=reason) if reason else ""
    return " ".join(part for part in (one.words("text"), because) if part)


def _actions(made: Setting, at: Moment) -> Table | None:
    """Every open action, the first due first, then those of this meeting that are done."""
    today = days.today(at)
    every = records("action", at, REGION)
    here = made.meeting.id if made.meeting else ""
    done = [one for one in every if not is_open(one) and here and one.words("meeting") == here]
    shown = [*sorted(filter(is_open, every), key=due_on), *sorted(done, key=due_on)]
    heads = tuple(text(f"deck.head.{name}") for name in ("what", "who", "day", "state"))
    rows = tuple(_action(one, made, today) for one in shown)
    return Table(heads, rows, _WIDTHS) if rows else None


def _action(one: Record, made: Setting, today: date) -> tuple[Cell, ...]:
    late = is_open(one) and due_on(one) < today
    shape: Shape = "watch" if late else "none" if is_open(one) else "done"
    state = text(f"meeting.action_is_{'open' if is_open(one) else 'done'}")
    said = text("deck.milestone_late") if late else state
    return (Cell(one.title), Cell(made.partner(one.words("owner"))),
            Cell(dated(one.day("done_on") or one.day("due"))),
            Cell(said, shape=shape))  # fmt: skip
