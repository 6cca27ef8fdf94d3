"""What the words, the figures and the columns of the sheets mean, and where that comes from."""

import unicodedata
from dataclasses import dataclass

from data.kpis import KPIS
from data.kpis.kpi import Kpi
from data.sheets import SHEETS
from data.sheets.sheet import Column, Sheet
from texts import has_text, language, text, words

# codes that speak for themselves, or are too many to sum up
_NOT_LISTED = frozenset({"gemeente", "zorgprofiel"})


@dataclass(frozen=True)
class Entry:
    """One word: its meaning, other names for it, more facts (name and words), and its source."""

    anchor: str
    name: str
    meaning: str
    also: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    columns: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True)
class Group:
    """Words that belong together, under one heading."""

    anchor: str
    title: str
    lead: str
    entries: tuple[Entry, ...]


def glossary(asked: str = "") -> tuple[Group, ...]:
    """Every group with the entries that answer what was asked; groups without any are left out."""
    every = (*_terms(), _kpis(), *(_sheet(sheet) for sheet in SHEETS.values()))
    found = (
        Group(one.anchor, one.title, one.lead, tuple(e for e in one.entries if matches(e, asked)))
        for one in every
    )
    return tuple(group for group in found if group.entries)


def matches(entry: Entry, asked: str) -> bool:
    """Whether every word asked for is somewhere in the entry; accents and capitals do not count."""
    inside = _plain(
        " ".join(
            (entry.anchor, entry.name, entry.meaning, entry.source, *entry.also, *entry.columns,
             *(words_ for _, words_ in entry.facts))
        )
    )  # fmt: skip
    return all(word in inside for word in _plain(asked).split())


def _plain(sentence: str) -> str:
    apart = unicodedata.normalize("NFKD", sentence.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _terms() -> list[Group]:
    """The terms of texts/<language>/terms.toml, per group from A to Z."""
    entries: dict[str, dict[str, str]] = {}
    titles: dict[str, str] = {}
    for key, said in words(language.get()).items():
        match key.split("."):
            case ["terms", "groups", group]:
                titles[group] = said
            case ["terms", "entries", name, field]:
                entries.setdefault(name, {})[field] = said
    groups = []
    for group, title in titles.items():
        inside = [_term(name, one) for name, one in entries.items() if one["group"] == group]
        inside.sort(key=lambda one: _plain(one.name))
        groups.append(Group(f"groep-{group}", title, "", tuple(inside)))
    return groups


def _term(name: str, told: dict[str, str]) -> Entry:
    return Entry(
        anchor=f"begrip-{name}",
        name=told["term"],
        meaning=told["meaning"],
        also=_split(told.get("also", "")),
        columns=_split(told.get("column", "")),
        source=told.get("source", ""),
    )


def _split(told: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in told.split(",")) if told else ()


def _kpis() -> Group:
    return Group("groep-cijfers", text("glossary.kpis"), text("glossary.kpis_lead"),
                 tuple(_kpi(kpi) for kpi in KPIS.values()))  # fmt: skip


def _kpi(kpi: Kpi) -> Entry:
    facts = [
        ("formula", text(f"kpi.{kpi.id}.formula")),
        ("unit", text(f"units.{kpi.unit}")),
        ("direction", text(f"glossary.direction_{kpi.direction}")),
        ("sheets", ", ".join(text(f"sheets.{kind}.title") for kind in kpi.sheets)),
        ("evidence", text(f"glossary.evidence_{kpi.evidence}")),
    ]
    if kpi.counted_twice:
        facts.append(("note", text("glossary.counted_twice")))
    if kpi.retired:
        facts.append(("retired", kpi.retired))
    return Entry(f"cijfer-{kpi.id}", text(f"kpi.{kpi.id}.title"), text(f"kpi.{kpi.id}.definition"),
                 facts=_named(facts), source=kpi.source)  # fmt: skip


def _sheet(sheet: Sheet) -> Group:
    title = text("glossary.sheet", sheet=text(f"sheets.{sheet.name}.title"))
    entries = tuple(_column(sheet, column) for column in sheet.columns)
    return Group(f"blad-{sheet.name}", title, text(f"sheets.{sheet.name}.about"), entries)


def _column(sheet: Sheet, column: Column) -> Entry:
    facts = [("required", text("glossary.required"))] if column.required else []
    if column.codes and column.codes not in _NOT_LISTED:
        facts.append(("values", ", ".join(_labels(column.codes))))
    return Entry(
        anchor=f"kolom-{sheet.name}-{column.name}",
        name=column.header,
        meaning=text(f"sheets.{sheet.name}.columns.{column.name}"),
        also=column.headers[1:],
        facts=_named(facts),
        columns=(column.name,),
    )


def _labels(codes: str) -> list[str]:
    """The codes of a list as people write them."""
    beginning = f"codes.{codes}."
    return [said for key, said in words(language.get()).items() if key.startswith(beginning)]


def _named(facts: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    assert all(has_text(f"glossary.fact_{name}") for name, _ in facts), facts
    return tuple((text(f"glossary.fact_{name}"), said) for name, said in facts)
