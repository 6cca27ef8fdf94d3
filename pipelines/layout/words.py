"""What one phrase can say in a table of some kind: a header, a code, a month, a total."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from data.reference import normalise, spellings
from data.sheets import DECLARED
from pipelines import days
from pipelines.broken_letters import mended
from pipelines.headers import known
from pipelines.months import month_named
from pipelines.rows import is_total
from pipelines.values import NotReadable
from pipelines.workbook import Cell

YEARS = range(2010, 2041)
LONGEST = 300  # characters; a longer text explains, and names nothing
_DERIVED = frozenset(
    ["bezettingsgraad", "bezettingspercentage", "leegstandspercentage", "aandeel", "percentage",
     "pct", "%", "gem", "gemiddeld", "gemiddelde", "mutatie", "verschil", "groei",
     "ontwikkeling", "delta", "index", "norm", "doel", "target", "ratio", "cumulatief", "ytd",
     "waarvan", "afwijking", "trend", "prognose", "verhouding", "graad", "man", "mannen",
     "vrouw", "vrouwen", "m", "v"]
)  # fmt: skip
_DERIVED_STEMS = ("bezettingsgraad", "gemiddeld", "percentage", "doelstel", "streef", "verschil",
                  "groei", "mutatie", "aandeel", "norm", "groeipercentage", "afwijk")  # fmt: skip
_NOTES = frozenset(
    ["opmerking", "opmerkingen", "toelichting", "bijzonderheden", "contactpersoon", "bron", "nr",
     "nummer", "volgnummer", "regel", "#", "notitie", "ingevuld", "invuller", "actie"]
)  # fmt: skip
FILLERS = frozenset(
    ["op", "per", "de", "het", "een", "van", "in", "en", "voor", "naar", "bij", "stand", "eind",
     "einde", "ultimo", "begin", "peildatum", "periode", "maand", "jaar", "aantal", "n", "wlz",
     "totale", "zorg", "met", "over", "cijfers", "x", "overzicht", "aanlevering"]
)  # fmt: skip
_QUARTER = re.compile(r"(?:q|k|kw|kwartaal) ?([1-4])|([1-4])e? ?(?:q|k|kw|kwartaal)")


@dataclass(frozen=True)
class Phrase:
    """Everything that some words can mean; `codes` are the dimensions that know them."""

    header: str = ""  # the dimension that it is the header of
    measures: tuple[str, ...] = ()
    codes: frozenset[str] = frozenset()
    period: date | None = None
    year: int | None = None
    month: int | None = None
    flag: str = ""  # total, derived, note, filler

    def __bool__(self) -> bool:
        return self != Phrase()


def phrase(cell: Cell, kind: str) -> Phrase:
    """What the whole of a cell can mean."""
    if isinstance(cell, datetime | date):
        return Phrase(
            period=cell.replace(day=1) if type(cell) is date else date(cell.year, cell.month, 1)
        )  # type: ignore[union-attr]
    if isinstance(cell, bool) or cell == "":
        return Phrase()
    if isinstance(cell, int | float):
        if cell != int(cell):
            return Phrase()
        return _number(int(cell), kind)
    if not isinstance(cell, str) or len(cell) > LONGEST:
        return Phrase()
    return _text(cell, kind)


@lru_cache(maxsize=50_000)
def _number(number: int, kind: str) -> Phrase:
    year = number if number in YEARS else None
    month = number if 1 <= number <= 12 else None
    period = (
        _month(str(number)) if 200001 <= number <= 21001231 or 36526 <= number <= 73050 else None
    )
    return Phrase(codes=_codes(str(number), kind), year=year, month=month, period=period)


@lru_cache(maxsize=50_000)
def _text(text: str, kind: str) -> Phrase:
    text = mended(text)
    plain = normalise(text)
    names = [name for name, _ in known(kind, plain)]
    sheet = DECLARED[kind]
    measures = tuple(name for name in names if sheet.column(name).measure)
    header = next((name for name in names if not sheet.column(name).measure), "")
    number = int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 9 else None
    quarter = _QUARTER.fullmatch(plain)
    quarters = int(quarter[1] or quarter[2]) * 3 if quarter else None
    month = month_named(plain) or quarters
    return Phrase(
        header=header,
        measures=measures,
        codes=_codes(plain, kind),
        period=None if plain in FILLERS else _month(text),
        year=number if number in YEARS else None,
        month=month,
        flag=_flag(text, plain),
    )


def _flag(text: str, plain: str) -> str:
    if is_total(text) or plain in ("tot", "alle", "regio", "regiototaal", "gehele regio"):
        return "total"
    for flag, words in (("derived", _DERIVED), ("note", _NOTES), ("filler", FILLERS)):
        if plain in words:
            return flag
    if text.strip() in ("+/-", "+/\u2212", "\u00b1", "%", "\u0394", "-/-"):
        return "derived"
    return "derived" if plain.startswith(_DERIVED_STEMS) else ""


def _codes(plain: str, kind: str) -> frozenset[str]:
    return frozenset(
        column.name for column in DECLARED[kind].dimensions
        if column.type == "code" and plain in spellings(column.codes)
    )  # fmt: skip


def _month(text: str) -> date | None:
    try:
        return days.month(text)
    except NotReadable:
        return None
