"""The businesscase: four kinds of effect, who pays and who gains, and how sure that is."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from insights.programme import businesscase
from insights.programme.businesscase import EFFECTS, Line
from insights.programme.phrases import listed
from insights.programme.records import Record
from pages.prepilot import matrix
from pages.shared.headline import section
from pages.shared.notices import empty
from pages.shared.records import form
from pages.shared.tables import Chip, Column, Quiet, table
from texts import number, text

_CASE = ("title", "bouwsteen", "contribution", "quality_of_life", "involved", "cost_outside_eur",
         "saving_reason", *EFFECTS, "duration", "evaluation")  # fmt: skip
_LINE = ("party", "law", "kind", "eur_per_year", "year", "certainty", "source")
_CHIPS = {"hard": "good", "zacht": "none", "aanname": "watch"}


def nothing_yet() -> None:
    """No businesscase yet: what comes here, and who can add one."""
    section(text("prepilot.business"))
    empty(text("prepilot.business_none"), text("prepilot.business_none_body"),
          text("prepilot.business_none_remedy"))  # fmt: skip


def effects(case: Record) -> None:
    """The four kinds of effect, each with what is expected of it."""
    section(text("prepilot.business"), case.title)
    cards = "".join(
        f"<li><h3>{escape(text(f'prepilot.effect.{name}'))}</h3>{_said(case.words(name))}</li>"
        for name in EFFECTS
    )
    st.html(f'<ul class="pp-effects">{cards}</ul>')


def sides(lines: Sequence[Line]) -> None:
    """Where the pressure lands: in a sentence per side, and as a matrix per year."""
    if not lines:
        st.caption(text("prepilot.lines_none"))
        return
    said = [text(f"prepilot.side.{side}", parties=listed(names))
            for side, names in businesscase.sides(lines).items()]  # fmt: skip
    items = "".join(f"<li>{escape(one)}</li>" for one in said)
    title = escape(text("prepilot.pressure_title"))
    st.html(f'<div class="pp-sides"><h3>{title}</h3><ul>{items}</ul></div>')
    if businesscase.place(lines).hidden:
        st.caption(text("prepilot.amounts_none"))
    for year in businesscase.years(lines):
        st.html(matrix.html(businesscase.of_year(lines, year), year))


def grounds(case: Record, lines: Sequence[Line]) -> None:
    """How certain it is, and behind one click every line with its source."""
    if not lines:
        return
    told = [text("prepilot.certain_count", n=number(n), how=_certainty(one).lower())
            for one, n in businesscase.certain(lines).items()]  # fmt: skip
    st.caption(text("prepilot.certain", n=number(len(lines)), counts=listed(told)))
    names = ("party", "law", "kind", "year", "eur_per_year", "certainty", "source")
    heads = [Column(text(f"records.businesscase_line.{name}"), name == "eur_per_year")
             for name in names]  # fmt: skip
    with st.expander(text("prepilot.grounds"), icon=":material/fact_check:"):
        table(heads, [_row(line) for line in lines], text("prepilot.grounds"), quiet=True)
        with st.container(horizontal=True):
            for line in lines:
                one = line.record
                name = text("prepilot.line_change", party=one.words("party"),
                            law=text(f"records.code.law.{one.words('law')}"),
                            year=line.year or text("prepilot.no_year"))  # fmt: skip
                form.button(form.Form("businesscase_line", _LINE, one), name,
                            icon=":material/edit:")  # fmt: skip


def buttons(case: Record | None) -> None:
    """A cost or saving, the words of the businesscase, and a new one."""
    with st.container(horizontal=True):
        if case:
            form.button(form.Form("businesscase_line", _LINE, given={"businesscase": case.id}),
                        text("prepilot.line_add"), icon=":material/add:")  # fmt: skip
            form.button(form.Form("businesscase", _CASE, case), text("prepilot.business_change"),
                        icon=":material/edit:")  # fmt: skip
        form.button(form.Form("businesscase", _CASE), text("prepilot.business_add"),
                    icon=":material/add:")  # fmt: skip


def _row(line: Line) -> tuple[object, ...]:
    one, certainty = line.record, line.record.words("certainty")
    untold = Quiet(text("prepilot.untold"))
    amount = Quiet(text("prepilot.hidden_short"))
    return (
        one.words("party"), text(f"records.code.law.{one.words('law')}"),
        text(f"records.code.line_kind.{one.words('kind')}"),
        str(line.year) if line.year else Quiet(text("prepilot.no_year")),
        amount if line.amount is None else matrix.eur(line.amount),
        Chip(_CHIPS[certainty], _certainty(certainty)) if certainty else untold,  # type: ignore[arg-type]
        one.words("source") or untold,
    )  # fmt: skip


def _certainty(code: str) -> str:
    return text(f"records.code.certainty.{code}") if code else text("prepilot.untold")


def _said(words: str) -> str:
    if not words:
        return f'<p class="quiet">{escape(text("prepilot.untold"))}</p>'
    return "".join(f"<p>{escape(line)}</p>" for line in words.splitlines() if line.strip())
