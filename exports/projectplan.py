"""The projectplan of article 7.1.2 Besluit langdurige zorg, made from a businesscase."""

from collections.abc import Sequence

from exports.document import Document, Part, Table
from exports.handout import Cell
from insights.programme import projectplan
from insights.programme.businesscase import EFFECTS, Line
from insights.programme.records import Record
from texts import number, text


def document(case: Record, lines: Sequence[Line], about: Sequence[str]) -> Document:
    """The whole plan; a part that is missing, or not for this reader, says so in its place."""
    every = projectplan.parts(case, lines)
    told = [_part(case, one, lines) for one in every]
    effects = [Part(text(f"prepilot.effect.{name}"), case.words(name),
                    "" if case.words(name) else text("prepilot.untold"))
               for name in EFFECTS]  # fmt: skip
    title = text("prepilot.document", title=case.title)
    return Document(title, (text("prepilot.document_lead"), *about), (*told, *effects))


def heading(one: projectplan.Part) -> str:
    """A part's name, behind the letter that it has in the article."""
    name = text(f"prepilot.part.{one.name}")
    return text("prepilot.part_letter", letter=one.letter, name=name) if one.letter else name


def _part(case: Record, one: projectplan.Part, lines: Sequence[Line]) -> Part:
    if one.state == "hidden":
        return Part(heading(one), missing=text("prepilot.hidden"))
    if one.name == projectplan.SAVINGS:
        missing = "" if one.state == "told" else text("prepilot.savings_missing")
        return Part(heading(one), missing=missing, table=_table(lines) if lines else None)
    if one.state == "missing":
        return Part(heading(one), missing=text("prepilot.untold"))
    said = case.number(one.name)
    body = case.words(one.name) if said is None else text("records.eur", n=number(said))
    return Part(heading(one), body)


def _table(lines: Sequence[Line]) -> Table:
    names = ("party", "law", "year", "kind", "eur_per_year", "certainty", "source")
    heads = tuple(text(f"records.businesscase_line.{name}") for name in names)
    return Table(heads, tuple(_row(line) for line in lines))


def _row(line: Line) -> tuple[Cell, ...]:
    one, certainty = line.record, line.record.words("certainty")
    amount = text("prepilot.hidden_short") if line.amount is None else float(line.amount)
    return (
        one.words("party"), text(f"records.code.law.{one.words('law')}"),
        str(line.year or text("prepilot.no_year")),
        text(f"records.code.line_kind.{one.words('kind')}"), amount,
        text(f"records.code.certainty.{certainty}") if certainty else text("prepilot.untold"),
        one.words("source") or text("prepilot.untold"),
    )  # fmt: skip
