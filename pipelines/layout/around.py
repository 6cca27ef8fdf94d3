"""What titles, the tab and the name of the file say of a whole table."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from data.reference import OUTSIDE, normalise, spellings
from data.sheets import DECLARED
from pipelines.layout.head import Part
from pipelines.layout.said import ORDER, Said, said
from pipelines.layout.words import phrase
from pipelines.workbook import Cell

# words beside a date that is about the making of the file, not about the figures
_MAKING = re.compile(r"export|afgedrukt|print|gegenereerd|aangemaakt|gemaakt|opgesteld|verzonden|"
                     r"versie|geldig|bijgewerkt|gedraaid|rapportdatum|run", re.I)  # fmt: skip
_RANGE = re.compile(r"t/m|tot en met|\btm\b|\btot\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(20[1-4]\d)(?!\d)")
_ELSEWHERE = {key for key, told in spellings("gemeente").items() if told["gemeente"] == OUTSIDE}
_LONGEST = 120  # characters; a longer text explains


@dataclass(frozen=True)
class Source:
    """One text outside the table; `part` says where, None for the name of a tab or the file."""

    cell: Cell
    place: tuple[int, int] | None
    beside: Cell = ""  # the label left of it: "Peildatum:"
    is_tab: bool = False


@dataclass
class Context:
    """Per name what was found first; `clash` are names of which two sources say two things."""

    parts: dict[str, Part] = field(default_factory=dict)
    clash: dict[str, tuple[Part, Part]] = field(default_factory=dict)


def context(
    levels: Iterable[list[Source]], kind: str, wanted: set[str], told: frozenset[str]
) -> Context:
    """What the sources say of the names wanted: nearer ones first, e.g. titles, tab, file.

    A text with its label beside it ("Locatie: De Linde") counts for any name not `told` yet.

    A name that one level speaks of in two ways is not taken from it.
    """
    found = Context()
    for sources in levels:
        level: dict[str, set[Cell]] = {}
        named = {name for source in sources for name in _label(source, kind)}
        places: dict[str, Part] = {}
        for source in sources:
            for name, value in _of(source, kind).items():
                level.setdefault(name, set()).add(value)
                places.setdefault(name, (value, source.place))
        for name, values in level.items():
            if name not in wanted | (named - told) or len(values) > 1:
                continue
            part = places[name]
            earlier = found.parts.setdefault(name, part)
            # a tab that is called after another month than the title above the table
            other = name == "period" and earlier[0] != part[0] and earlier[1] is not None
            if other and sources[0].is_tab:
                found.clash[name] = (earlier, part)
    return found


def _label(source: Source, kind: str) -> set[str]:
    """The dimension that the label beside a text names."""
    if not isinstance(source.beside, str) or not source.beside:
        return set()
    found = said(source.beside, kind)
    return (
        {str(found.parts["header"])} if found.parts.keys() == {"header"} and found.whole else set()
    )


def _of(source: Source, kind: str) -> dict[str, Cell]:
    cell, label = source.cell, source.beside
    if isinstance(label, str) and _MAKING.search(label):
        return {}
    if not isinstance(cell, str):
        if not isinstance(label, str) or not label:
            return {}
        named = said(label, kind).parts.get("header", "")
        return _values(said(cell, kind, str(named)), str(named))
    if len(cell) > _LONGEST or _MAKING.search(cell) and not _also(cell):
        return {}
    named = next(iter(_label(source, kind)), "")
    if named and any(c.name == named and c.type == "text" for c in DECLARED[kind].columns):
        return {named: cell}
    known = phrase(cell, kind).codes
    found = said(cell, kind, named or min(known, key=ORDER.index, default=""))
    parts = _values(found, named)
    if _RANGE.search(cell):
        parts = {name: value for name, value in parts.items() if name not in ("period", "month")}
    years = set(_YEAR.findall(cell))
    return ({"year": int(years.pop())} if len(years) == 1 else {}) | parts


def _also(cell: str) -> bool:
    return bool(re.search(r"stand|peildatum|per\b", cell, re.IGNORECASE))


def _values(found: Said, named: str) -> dict[str, Cell]:
    skipped = {"header", "filler", "note", "derived", "total"} | set(found.twice)
    if normalise(str(found.parts.get("gemeente", ""))) in _ELSEWHERE:
        skipped.add("gemeente")
    # "2. Personeel" is a chapter, not a level
    skipped |= {n for n, v in found.parts.items()
                if not named and isinstance(v, str) and v.strip(" .").isdigit()}  # fmt: skip
    wanted = {named, "period", "year", "month"} if named else set(found.parts)
    return {name: found.parts[name] for name in found.parts if name in wanted - skipped}
