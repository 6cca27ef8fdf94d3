"""Which column a header means: by the synonyms of the declaration, or by what a person said."""

from functools import cache

from data.reference import normalise
from data.sheets import DECLARED
from data.sheets.sheet import Sheet
from pipelines.thousands import without

# words in a header that say how it is counted, not what
_UNITS = frozenset(
    ("aantal", "n", "%", "pct", "aantallen", "in", "abs", "absoluut", "personen", "st", "stuks",
     "wlz", "totale", "fte", "€", "eur")
)  # fmt: skip
# words in headers of measures that other headers have too
_LOOSE = frozenset(
    ("niet", "per", "met", "van", "the", "een", "dan", "uit", "peildatum", "gemiddelde", "gem",
     "totaal")
)  # fmt: skip


def placed(headers: dict[int, str], sheet: Sheet, mapped: dict[str, str]) -> dict[str, int]:
    """Column name to position in the sheet; of two headers for one column the one declared first.

    `headers` are normalised, by position; `mapped` is what a person said of headers as written.
    """
    names = {column.name for column in sheet.columns} | {""}
    by_person = {normalise(header): name for header, name in mapped.items() if name in names}
    placed: dict[str, tuple[int, int]] = {}
    for position, header in headers.items():
        meant = ((by_person[header], -1),) if header in by_person else known(sheet.name, header)
        for name, rank in meant:
            if name not in placed or rank < placed[name][0]:
                placed[name] = (rank, position)
    return with_implied({name: position for name, (_, position) in placed.items() if name})


def with_implied(columns: dict[str, int]) -> dict[str, int]:
    """The same, the niveau read from the functie when it has no column of its own."""
    implied = {"niveau": columns["functie"]} if "functie" in columns else {}
    return implied | columns


def said(mapped: dict[str, str], name: str) -> frozenset[str]:
    """The normalised headers that a person said mean this column."""
    return frozenset(normalise(header) for header, meant in mapped.items() if meant == name)


def known(kind: str, header: str) -> tuple[tuple[str, int], ...]:
    """The columns of a kind that a normalised header may mean, each with its place in the list."""
    header = without(header)
    found = _synonyms(kind).get(header)
    if found is not None:
        return found
    bare = _synonyms(kind).get(_without_units(header), ())
    words = set(header.split())
    asked = "percent" if words & {"%", "pct"} else "amount" if words & {"fte", "€", "eur"} else ""
    return tuple(one for one in bare if asked in ("", DECLARED[kind].column(one[0]).type))


def _without_units(header: str) -> str:
    """`instroom aantal` is `instroom`, `# clienten` and `clienten n` are `clienten`."""
    words = [word for word in header.replace("#", " ").split() if word not in _UNITS]
    return " ".join(words)


def resembles(kind: str, header: str) -> bool:
    """Whether an unknown header shares a word with those of a measure, so that it may be one."""
    words = {word for word in normalise(header).split() if len(word) > 2} - _UNITS - _LOOSE
    return bool(words & _measure_words(kind))


@cache
def _measure_words(kind: str) -> frozenset[str]:
    return frozenset(
        word
        for column in DECLARED[kind].measures
        for header in column.headers
        for word in normalise(header).split()
        if len(word) > 2
    ) - _UNITS - _LOOSE  # fmt: skip


@cache
def _synonyms(kind: str) -> dict[str, tuple[tuple[str, int], ...]]:
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for column in DECLARED[kind].columns:
        for rank, header in enumerate(column.headers):
            name = normalise(header)
            found[name] = (*found.get(name, ()), (column.name, rank))
    return found
