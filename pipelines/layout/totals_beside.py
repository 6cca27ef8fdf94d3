"""Columns that are the total of other ones: `VPT totaal`, or `Totaal VPT`, beside its kinds."""

from dataclasses import replace

from data.reference import normalise, spellings
from data.sheets import DECLARED
from pipelines.layout.head import Head, Part
from pipelines.layout.said import said
from pipelines.rows import is_total

_WORDS = frozenset(("totaal", "totalen", "totale", "subtotaal", "eindtotaal", "total", "alle"))


def with_totals(heads: list[Head], kind: str) -> list[Head]:
    """The same; what is called a total of others that stand there is one, and says of which."""
    return [_told(head, heads, kind) for head in heads]


def codes_of(head: Head, kind: str) -> dict[str, object]:
    """What a header says in codes, by dimension: VPT of `VPT totaal` and of `VPT wijk`."""
    coded = {column.name: column.codes for column in DECLARED[kind].dimensions if column.codes}
    return {
        name: spellings(coded[name]).get(normalise(str(cell)), {}).get(coded[name], cell)
        for name, (cell, _) in head.parts.items() if name in coded
    }  # fmt: skip


def parts_of(head: Head, heads: list[Head], kind: str) -> list[Head]:
    """The columns of figures that a total may be the sum of: all VPT of `Totaal VPT`.

    A column that says nothing of VPT may be one, for the title may say it: `geclusterd`, `wijk`.
    """
    codes = codes_of(head, kind)
    rest = {name: part[0] for name, part in head.parts.items() if name not in codes}
    found = []
    for one in heads:
        there = codes_of(one, kind)
        alike = all(there.get(name, code) == code for name, code in codes.items())
        same = all(one.parts.get(name, (None,))[0] == cell for name, cell in rest.items())
        if one is not head and one.role == "figures" and alike and same:
            found.append(one)
    return found


def _told(head: Head, heads: list[Head], kind: str) -> Head:
    words = normalise(head.text).split()
    if not _WORDS.intersection(words) or head.role not in ("figures", "total"):
        return head
    named = _named(head, words, kind)
    if not codes_of(named, kind) or head.role == "total" and named is head:
        return head
    # with nothing to be the sum of, `Totaal VPT` is what they call VPT
    return replace(named, role="total" if _has_parts(named, heads, kind) else "figures")


def _named(head: Head, words: list[str], kind: str) -> Head:
    """The same with what the rest of its name says: VPT of `Totaal VPT`."""
    if head.role != "total" or not is_total(head.text):
        return head
    rest = said(" ".join(word for word in words if word not in _WORDS), kind)
    coded = {column.name for column in DECLARED[kind].dimensions if column.codes}
    if not rest.whole or not rest.parts.keys() <= coded:
        return head
    more: dict[str, Part] = {name: (value, head.place) for name, value in rest.parts.items()}
    return replace(head, parts=more | head.parts)


def _has_parts(head: Head, heads: list[Head], kind: str) -> bool:
    """Whether there is something of the same measure and month that it may be the sum of."""
    said_of = head.parts.keys() - codes_of(head, kind).keys()
    return any(
        said_of == one.parts.keys() - codes_of(one, kind).keys()
        and not _WORDS.intersection(normalise(one.text).split())
        for one in parts_of(head, [other for other in heads if other.at != head.at], kind)
    )
