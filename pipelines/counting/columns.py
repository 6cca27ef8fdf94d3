"""The columns of a list as they may be used: read, judged, and what was kept back of them."""

from dataclasses import dataclass, field

from data.sheets import SHEETS
from data.sheets.sheet import Column
from pipelines.counting import days, safe
from pipelines.counting.lists import PersonList
from pipelines.counting.safe import Safe

_PEOPLE = ("number", "born", "start", "end")


@dataclass(frozen=True)
class Columns:
    """`words` are the cells that may be written, per column of the declaration; `moments` the day
    on which each row is counted, None when a person must say the month."""

    used: tuple[str, ...]
    unused: tuple[str, ...]  # columns that hold something else than they are called
    words: dict[str, Safe] = field(default_factory=dict)
    moments: days.Read | None = None


def columns_of(found: PersonList) -> Columns:
    """Every column of the list that is used, and those that are not what they are called."""
    moments = days.moments(found.cells("period")) if "period" in found.columns else None
    words: dict[str, Safe] = {}
    unused = ["period"] if "period" in found.columns and moments is None else []
    for column in SHEETS[found.kind].columns:
        if column.name not in found.columns or _is_figure_or_day(column):
            continue
        read = _words(found, column)
        if read is None:
            unused.append(column.name)
        else:
            words[column.name] = read
    rest = [name for name in (*_PEOPLE, "fte", "age_group") if name in found.columns]
    if "born" in rest and "age_group" in rest:
        rest.remove("age_group")  # the day of birth says it for the day that is counted
    if "niveau" in words:
        words.pop("functie", None)  # says the same of fewer people at a time
    period = ["period"] if moments else []
    used = tuple(dict.fromkeys((*period, *words, *rest)))
    return Columns(used, tuple(unused), words, moments)


def _is_figure_or_day(column: Column) -> bool:
    return column.measure or column.type in ("period", "date") or column.name == "age_group"


def _words(found: PersonList, column: Column) -> Safe | None:
    cells = found.cells(column.name)
    if column.type == "partner":
        return safe.written_partner(cells)
    if column.type == "code" or column.name == "functie":
        asked = column.blank is None  # then it must say something
        return safe.written_codes(cells, column.codes or "niveau", safe.NOTHING if asked else "")
    return safe.written_texts(cells)
