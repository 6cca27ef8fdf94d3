"""What people wrote at a month, on a line of time: a flag at its month, and its words below."""

from collections.abc import Sequence
from html import escape

from data import reference
from insights import figures
from insights.ask import Moment, ask
from insights.board.notes import Note, notes
from insights.programme.gantt import Window
from pages.shared import reader
from texts import month, text


def noted(at: Moment, shown: Window) -> tuple[Note, ...]:
    """What was written of the region and its gemeenten, at a month that is shown."""
    every = notes(ask(figures.notes(), at=at, scope=reader.scope()))
    return tuple(one for one in every if shown.first <= one.period <= shown.last)


def flags(every: Sequence[Note], shown: Window) -> str:
    """A flag per note, each at its month."""
    return "".join(
        f'<i class="gt-flag" style="left:{shown.share(one.period)}%" '
        f'title="{escape(said(one), quote=True)}"></i>'
        for one in every
    )


def lines(every: Sequence[Note], shown: Window) -> str:
    """The same months as lines through all rows."""
    return "".join(
        f'<i class="gt-at gt-happened" style="left:{shown.share(one.period)}%"></i>'
        for one in every
    )


def words(every: Sequence[Note]) -> str:
    """What the flags say, in their order; "" without any."""
    told = "".join(
        f'<li><i class="gt-flag" aria-hidden="true"></i>{escape(said(one))}</li>' for one in every
    )
    return f'<ul class="gt-key gt-noted">{told}</ul>' if told else ""


def said(one: Note) -> str:
    """When, what, and where when that is one gemeente."""
    where = ""
    if one.gemeente:
        where = f" ({reference.gemeenten().set_index('gemeente')['name'][one.gemeente]})"
    return text("bouwstenen.happened_at", month=month(one.period), label=one.label) + where
