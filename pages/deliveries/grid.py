"""The matrix as a table that can be read without colour, by ear, and on a phone."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from html import escape

from insights.intake.matrix import STATES, Cell, Matrix, State
from texts import day, month, percent, text

# a shape of its own for every state, so that colour is never the only sign
SHAPES: dict[State, str] = {
    "on_time": "●", "late": "▲", "missing": "■", "expected": "◌", "not_asked": "–",
}  # fmt: skip


def legend(found: Matrix) -> str:
    """What each shape means; only the states that occur."""
    there = {found.cell(one, at).state for one in found.partners for at in found.months}
    items = "".join(
        f"<li>{_sign(state)} <strong>{escape(text(f'deliveries.state.{state}'))}</strong>"
        f"<span>{escape(text(f'deliveries.state_means.{state}'))}</span></li>"
        for state in STATES
        if state in there
    )
    label = escape(text("deliveries.legend"), quote=True)
    return f'<ul class="dl-key" aria-label="{label}">{items}</ul>'


def html(found: Matrix, names: Mapping[str, str], title: str) -> str:
    """The table: a row per partner, a column per month, below them how complete a month is."""
    drawn = cache(_cell)  # many cells say the same: a year of the whole country has 3,600
    head = "".join(f'<th scope="col">{_month(at)}</th>' for at in found.months)
    rows = "".join(
        f'<tr><th scope="row">{escape(names[partner])}</th>'
        + "".join(drawn(found.cell(partner, at)) for at in found.months)
        + "</tr>"
        for partner in sorted(found.partners, key=names.__getitem__)
    )
    foot = "".join(_complete(*found.complete(at)) for at in found.months)
    caption = text("deliveries.caption", kind=title)
    return (
        f'<div class="dl-scroll" role="region" tabindex="0" aria-label="{escape(caption, True)}">'
        f'<table class="dl-grid"><caption class="aside">{escape(caption)}</caption>'
        f'<thead><tr><th scope="col">{escape(text("deliveries.partner"))}</th>{head}</tr></thead>'
        f'<tbody>{rows}</tbody><tfoot><tr><th scope="row">{escape(text("deliveries.complete"))}'
        f"</th>{foot}</tr></tfoot></table></div>"
    )


def _month(at: date) -> str:
    name, _, year = month(at, short=True).partition(" ")
    return f"{escape(name)}<span>{escape(year)}</span>"


def _cell(cell: Cell) -> str:
    word = escape(text(f"deliveries.state.{cell.state}"))
    some = cell.missing or cell.expected or cell.late
    count = ""
    if cell.asked > 1 and len(some) < cell.asked and some:
        said = text("deliveries.of_sheets", n=len(some), asked=cell.asked)
        count = f'<span class="dl-count">{escape(said)}</span>'
    return (
        f'<td class="dl-{cell.state}" title="{escape(_details(cell), quote=True)}">'
        f'{_sign(cell.state)}<span class="dl-word">{word}</span>{count}</td>'
    )


def _sign(state: State) -> str:
    return f'<span class="dl-sign dl-sign-{state}" aria-hidden="true">{SHAPES[state]}</span>'


def _details(cell: Cell) -> str:
    said = [
        text(f"deliveries.cell_{name}", kinds=_kinds(kinds))
        for name, kinds in (
            ("missing", cell.missing), ("late", cell.late), ("expected", cell.expected),
        )
        if kinds
    ]  # fmt: skip
    if cell.last:
        said.append(text("deliveries.cell_last", day=day(cell.last)))
    return "; ".join(said)


def _kinds(kinds: Sequence[str]) -> str:
    return ", ".join(text(f"sheets.{kind}.title") for kind in kinds)


def _complete(delivered: int, asked: int) -> str:
    if not asked:
        return f"<td>{SHAPES['not_asked']}</td>"
    # as K36 on other pages, but 100 % is said of a whole month only
    share = 1.0 if delivered == asked else min(delivered / asked, 0.999)
    of = escape(text("deliveries.complete_of", delivered=delivered, asked=asked))
    said = escape(text("deliveries.complete_said", delivered=delivered, asked=asked), quote=True)
    return (
        f'<td title="{said}"><strong>{percent(share, 0 if share == 1 else 1)}</strong>'
        f'<span class="dl-count">{of}</span></td>'
    )
