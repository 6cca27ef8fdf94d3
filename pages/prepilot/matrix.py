"""Party by law: costs and savings in one year and what is left of them, or only the direction."""

from collections.abc import Sequence
from html import escape

from insights.programme import businesscase
from insights.programme.businesscase import LAWS, Line, Place
from texts import number, text

_SIGNS = {"pays": "▼", "gains": "▲", "both": "◆", "none": "–"}


def html(lines: Sequence[Line], year: int | None) -> str:
    """The matrix as HTML, everything escaped; a reader without amounts sees who pays and gains."""
    laws = [law for law in LAWS if businesscase.place(lines, law=law).lines]
    last = "whole" if businesscase.place(lines).hidden else "net"
    words = [*(text(f"records.code.law.{law}") for law in laws), text(f"prepilot.{last}")]
    heads = "".join(f'<th scope="col" class="num">{escape(word)}</th>' for word in words)
    rows = [_row(party, lines, laws, party) for party in businesscase.parties(lines)]
    rows.append(_row("", lines, laws, text("prepilot.together")))
    caption = text("prepilot.matrix", year=year) if year else text("prepilot.matrix_no_year")
    said = escape(caption, quote=True)
    return (
        f'<div class="table pp-matrix" role="region" tabindex="0" aria-label="{said}"><table>'
        f"<caption>{escape(caption)}</caption><thead><tr>"
        f'<th scope="col">{escape(text("prepilot.party"))}</th>{heads}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def eur(amount: float, signed: bool = False) -> str:
    """An amount in whole euros; `signed` also writes the plus."""
    said = text("records.eur", n=number(amount, signed=signed))
    return said.replace(" ", "\u00a0")


def _row(party: str, lines: Sequence[Line], laws: Sequence[str], name: str) -> str:
    cells = "".join(_cell(businesscase.place(lines, party, law)) for law in laws)
    last = "" if party else ' class="pp-together"'
    net = _net(businesscase.place(lines, party))
    return f'<tr{last}><th scope="row">{escape(name)}</th>{cells}{net}</tr>'


def _cell(one: Place) -> str:
    if not one.lines:
        return '<td class="num"><span class="quiet">–</span></td>'
    if one.hidden:
        return _direction(one)
    told = [("costs", one.costs), ("savings", one.savings)]
    said = "".join(
        f"<span>{escape(text(f'prepilot.{name}', amount=eur(amount)))}</span>"
        for name, amount in told if amount is not None
    )  # fmt: skip
    return f'<td class="num pp-amounts">{said}</td>'


def _net(one: Place) -> str:
    if one.hidden or one.net is None:
        return _direction(one)
    return f'<td class="num"><strong>{escape(eur(one.net, signed=True))}</strong></td>'


def _direction(one: Place) -> str:
    side = one.direction or "none"
    word = escape(text(f"prepilot.direction.{side}"))
    sign = f'<i aria-hidden="true">{_SIGNS[side]}</i>'
    return f'<td class="num"><span class="pp-side pp-side-{side}">{sign} {word}</span></td>'
