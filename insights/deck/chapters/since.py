"""The chapters of what changed since the meeting before: the figures, and the programme."""

from data.kpis import KPIS
from insights.deck import notes
from insights.deck.chapters.rows import said, table
from insights.deck.setting import REGION, Setting
from insights.deck.slide import Cell, Skipped, Slide, Table
from insights.programme import days, since
from insights.programme.figures_since import Between, Compared, between
from insights.programme.phrases import capital, in_words, listed
from insights.programme.state import Change, state
from insights.tile import Tile
from insights.words import figure
from texts import moment, month, number, text

_ROWS = ("K01", "K02", "K03", "K09", "K16", "K19", "K22", "K08")
_WIDE = 180  # characters of the widest column
_NAMED = 3  # changes told of each kind


def figures(made: Setting) -> Slide | Skipped:
    """The core figures then and now."""
    chapter = text("deck.chapter.since")
    if made.then is None or made.before is None:
        return Skipped(chapter, text("deck.no_before"))
    found = between(made.then, made.at, REGION)
    if not found.rows or not found.first or not found.last:
        return Skipped(chapter, text("deck.no_figures"))
    if found.first == found.last and not any(one.again for one in found.rows):
        return Skipped(chapter, text("deck.no_new_month", month=month(found.last)))
    rows = [one for one in found.rows if one.now.id in _ROWS][: len(_ROWS)]
    then, now = month(found.first), month(found.last)
    heads = (text("deck.head.figure"), text("deck.head.then", month=then),
             text("deck.head.now", month=now), text("deck.head.difference"))  # fmt: skip
    corrected = [
        notes.answer(text("deck.ask_corrected", figure=one.title),
                     text("deck.corrected", old=_told_as(one.then), new=_told_as(one.again)))
        for one in found.rows if one.again and one.now.id in _ROWS
    ]  # fmt: skip
    return Slide(
        "since", chapter, _message(found, made),
        table=Table(heads, tuple(_row(one) for one in rows), (37, 22, 22, 19)),
        source=_compared(made), page="meeting", asked=_asked(made),
        notes=(notes.how("since"), *corrected),
    )  # fmt: skip


def _message(found: Between, made: Setting) -> str:
    assert made.before and found.first and found.last
    lead = next((one for one in found.rows if one.now.id == "K01"), None)
    if lead is None or lead.now.exact is None or lead.then.exact is None:
        return text("deck.since_figures", name=made.before.title)
    grown = lead.now.exact - lead.then.exact
    kind = "more" if grown > 0 else "fewer" if grown < 0 else "same"
    return text(f"deck.since_{kind}", n=number(abs(grown)), now=lead.now.value,
                first=month(found.first), last=month(found.last))  # fmt: skip


def _row(one: Compared) -> tuple[Cell, ...]:
    return Cell(one.title), _value(one.then), _value(one.now), _difference(one)


def _value(tile: Tile) -> Cell:
    whose = f" ({tile.completeness})" if tile.incomplete and tile.value else ""
    return Cell(f"{_told_as(tile)}{whose}", tile.exact)


def _told_as(tile: Tile) -> str:
    return f"{tile.value}\u00a0{tile.unit}" if tile.value else tile.reason


def _difference(one: Compared) -> Cell:
    some = one.now.incomplete or one.then.incomplete  # other partners make another figure
    if some or one.now.exact is None or one.then.exact is None:
        return Cell(text("deck.not_comparable"))
    kpi, grown = KPIS[one.now.id], one.now.exact - one.then.exact
    unit = f"\u00a0{text('units.points')}" if kpi.unit == "percent" else ""
    return Cell(f"{figure(kpi, grown, signed=True)}{unit}", grown)


def programme(made: Setting) -> Slide | Skipped:
    """What moved in the programme: corrections, bouwstenen, milestones, decisions, agreements."""
    chapter = text("deck.chapter.moved")
    if made.then is None or made.before is None:
        return Skipped(chapter, text("deck.no_before"))
    then, now = (state(at, REGION, days.today(at)) for at in (made.then, made.at))
    found = since.changes(then, now)
    if not found:
        return Skipped(chapter, text("deck.no_changes", name=made.before.title))
    rows = [_section(name, mine, made) for name in since.SECTIONS
            if (mine := [one for one in found if one.section == name])]  # fmt: skip
    parts = [_counted(name, count) for name in ("moved", "milestones", "decided", "corrected")
             if (count := _count(found, name))][:3]  # fmt: skip
    told = listed(parts) if parts else text("deck.changed.any", n=in_words(len(found)))
    message = text("deck.moved", name=made.before.title, told=told)
    return Slide(
        "moved", chapter, capital(message),
        table=table(("what", "count", "which"), rows, (23, 14, 63), "meeting"),
        source=_compared(made), page="meeting", asked=_asked(made),
        notes=(notes.how("moved"), *(_told(one, made) for one in found)),
    )  # fmt: skip


def _count(found: tuple[Change, ...], name: str) -> int:
    return sum(one.section == name for one in found)


def _counted(name: str, count: int) -> str:
    return text(f"deck.changed.{name}_{'one' if count == 1 else 'many'}", n=in_words(count))


def _section(name: str, mine: list[Change], made: Setting) -> tuple[Cell, ...]:
    named = [one.title or made.partner(one.partner) for one in mine[:_NAMED]]
    rest = len(mine) - len(named)
    names = "; ".join(dict.fromkeys(named))
    shown = text("ui.and_more", shown=names, n=rest) if rest > 0 else names
    return (
        Cell(text(f"meeting.since_{name}")),
        Cell(number(len(mine)), len(mine)),
        said(shown, _WIDE),
    )


def _told(one: Change, made: Setting) -> str:
    who = one.title or made.partner(one.partner)
    return f"{text(f'meeting.since_{one.section}')}: {who}, {one.said}."


def _compared(made: Setting) -> str:
    assert made.then and made.then.known_at
    then = text("deck.compared", when=moment(made.then.known_at))
    return f"{then} · {made.known}"


def _asked(made: Setting) -> tuple[tuple[str, str], ...]:
    return (("vergadering", made.meeting.id),) if made.meeting else ()
