"""The pre-pilot at a glance: ten marks, where the pressure lands, who pays, and what came of it."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from insights.programme.prepilot import TEN, UNKNOWN, Landed, Trial, funded, landing, number
from pages.shared.headline import section
from pages.shared.notices import notice
from pages.shared.records.said import label
from texts import day, text

_SIGNS = {"ja": "✓", "onder_voorwaarden": "◐", "nee": "✕", UNKNOWN: "?"}


def ten(one: Trial) -> None:
    """The counter as ten marks, what each shape means, and that no client data belongs here."""
    paid = {number(case): case.words("funded") or UNKNOWN for case in one.cases}
    marks = "".join(_mark(at, paid.get(at, "")) for at in range(1, TEN + 1))
    said = text("prepilot.counter", n=len(one.numbers))
    there = [code for code in _SIGNS if code in paid.values()]
    key = "".join(
        f"<li>{_sign(code)}{escape(text(f'prepilot.funded.{code}'))}</li>" for code in there
    )
    st.html(
        f'<p class="pp-title">{escape(_about(one))}</p>'
        f'<div class="pp-counter"><ol aria-label="{escape(said, quote=True)}">{marks}</ol>'
        f"<p>{escape(said)}</p></div>"
        f'<ul class="pp-key">{key}</ul><p class="pp-private">{escape(text("prepilot.private"))}</p>'
    )
    if one.twice:
        numbers = ", ".join(str(at) for at in one.twice)
        notice("watch", text("prepilot.twice", numbers=numbers), text("prepilot.twice_body"))


def summary(one: Trial) -> None:
    """Where the pressure lands and which cases are paid for, side by side."""
    if not one.cases:
        return
    section(text("prepilot.summary"))
    pressure, paid = st.columns(2, gap="large")
    with pressure:
        told = landing(one.cases)
        untold = [number(case) for case in one.cases if not case.words("pressure_at")]
        if untold:
            told.append(Landed(text("prepilot.pressure_untold"), tuple(untold)))
        _bars(text("prepilot.question.pressure_at"), told)
    with paid:
        rows = [Landed(text(f"prepilot.funded.{code}"), numbers)
                for code, numbers in funded(one.cases).items() if numbers]  # fmt: skip
        _bars(text("prepilot.paid"), rows)


def outcome(one: Trial) -> None:
    """What was asked, what the zorgkantoor said, and what came of it."""
    rows = "".join(
        f"<div><dt>{escape(label('prepilot', name))}</dt>"
        f"<dd>{_lines(one.record.words(name))}</dd></div>"
        for name in ("question", "zorgkantoor_answer", "outcome")
    )
    st.html(f'<dl class="pp-outcome">{rows}</dl>')


def _about(one: Trial) -> str:
    begins, ends = one.record.day("starts_on"), one.record.day("ends_on")
    if begins and ends:
        when = text("prepilot.from_to", start=day(begins), end=day(ends))
    else:
        when = text("prepilot.from", start=day(begins)) if begins else ""
    return " · ".join(said for said in (one.record.title, when) if said)


def _mark(at: int, paid: str) -> str:
    if not paid:
        said = escape(text("prepilot.mark_open", n=at), quote=True)
        return f'<li class="pp-open" aria-label="{said}"><span>{at}</span></li>'
    words = text("prepilot.mark", n=at, funded=text(f"prepilot.funded.{paid}"))
    said = escape(words, quote=True)
    sign = _sign(paid)
    return f'<li class="pp-{paid}" aria-label="{said}" title="{said}"><span>{at}</span>{sign}</li>'


def _sign(paid: str) -> str:
    return f'<i class="pp-sign pp-sign-{paid}" aria-hidden="true">{_SIGNS[paid]}</i>'


def _bars(title: str, rows: Sequence[Landed]) -> None:
    most = max((len(row.numbers) for row in rows), default=1)
    items = "".join(
        f"<li><p>{escape(row.where)}<strong>{len(row.numbers)}</strong></p>"
        f'<span class="pp-bar" aria-hidden="true">'
        f'<span style="width:{100 * len(row.numbers) / most:.0f}%"></span></span>'
        f"<small>{escape(_numbers(row.numbers))}</small></li>"
        for row in rows
    )
    st.html(f'<div class="pp-bars"><h3>{escape(title)}</h3><ul>{items}</ul></div>')


def _numbers(numbers: Sequence[int]) -> str:
    key = "one" if len(numbers) == 1 else "many"
    return text(f"prepilot.cases_{key}", numbers=", ".join(str(at) for at in numbers))


def _lines(words: str) -> str:
    if not words:
        return f'<span class="quiet">{escape(text("prepilot.untold"))}</span>'
    return "<br>".join(escape(line) for line in words.splitlines())
