"""What the words, the figures and the columns of the sheets mean, and where that comes from."""

import unicodedata

from data.sheets import DECLARED
from data.sheets.sheet import Column, Sheet
from insights.programme.glossary_entries import Entry, Group, named
from insights.programme.glossary_kpis import kpis, later, recorded
from texts import language, text, words

__all__ = ["Entry", "Group", "glossary", "matches"]

# codes that speak for themselves, or are too many to sum up
_NOT_LISTED = frozenset({"gemeente", "zorgprofiel"})


def glossary(asked: str = "") -> tuple[Group, ...]:
    """Every group with the entries that answer what was asked; groups without any are left out."""
    every = (*_terms(), kpis(), recorded(), later(),
             *(_sheet(sheet) for sheet in DECLARED.values()))  # fmt: skip
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
        facts=named(facts),
        columns=(column.name,),
    )


def _labels(codes: str) -> list[str]:
    """The codes of a list as people write them."""
    beginning = f"codes.{codes}."
    return [said for key, said in words(language.get()).items() if key.startswith(beginning)]
