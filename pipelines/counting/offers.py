"""What can be offered for a list with one row per person: to count it, and keep only the counts."""

from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from data.reference import normalise
from data.sheets import SHEETS
from pipelines import days
from pipelines.counting.columns import Columns, columns_of
from pipelines.counting.lists import PersonList, person_list
from pipelines.counting.safe import is_plain
from pipelines.problems import Problem
from pipelines.recognise import is_read
from pipelines.table import written
from pipelines.values import NotReadable
from pipelines.workbook import Workbook, column_name

_BY_PERSON = ("period", "gemeente")  # asked for, or left out with a remark: never a hindrance


@dataclass(frozen=True)
class Use:
    """A column that is used, by its name in the declaration or in `words`, and its header."""

    name: str
    header: str


@dataclass(frozen=True)
class Offer:
    """What would be counted in which sheet, and from what. It holds headers, never cells.

    `forgotten` are headers of what is not looked at (for one that may say too much the letter of
    its column); `unused` of what could have been used, was it what it is called; `missing` are
    columns that must be there before anything can be counted.
    """

    sheet: str
    kind: str
    rows: int
    uses: tuple[Use, ...]
    forgotten: tuple[str, ...]
    unused: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    needs_period: bool = False
    proposed: date | None = None  # the month that titles or the file's name speak of
    others: tuple[str, ...] = ()  # sheets that hold something too and are not read

    @property
    def possible(self) -> bool:
        """Whether everything is there that cannot be asked for."""
        return not self.missing


def offer(workbook: Workbook, problems: list[Problem]) -> Offer | None:
    """The offer for a file that was refused for data on persons, or None.

    None when BSNs were found (E01), and when not exactly one sheet is such a list.
    """
    if not problems or any(problem.code != "E02" for problem in problems):
        return None
    found = person_list_in(workbook, {problem.sheet for problem in problems})
    if found is None:
        return None
    columns = columns_of(found)
    return Offer(
        found.raw.name,
        found.kind,
        len(found.rows),
        tuple(Use(name, found.header(name)) for name in columns.used),
        _forgotten(found, columns),
        tuple(found.header(name) for name in columns.unused),
        _missing(found, columns),
        columns.moments is None,
        _proposed(found, workbook.name) if columns.moments is None else None,
        tuple(raw.name for raw in workbook.sheets if is_read(raw) and raw is not found.raw),
    )


def person_list_in(workbook: Workbook, sheets: set[str]) -> PersonList | None:
    """The one list in these sheets of a workbook; None when there are more, or none."""
    lists = [person_list(raw) for raw in workbook.sheets if raw.name in sheets and is_read(raw)]
    found = [one for one in lists if one is not None]
    return found[0] if len(found) == 1 else None


def _missing(found: PersonList, columns: Columns) -> tuple[str, ...]:
    declared = SHEETS[found.kind].columns
    asked = [c.name for c in declared if c.required and (not c.measure or c.name == "fte")]
    implied = {"niveau"} if "functie" in columns.used else set()
    return tuple(name for name in asked if name not in {*columns.used, *_BY_PERSON, *implied})


def _forgotten(found: PersonList, columns: Columns) -> tuple[str, ...]:
    """The headers of all other columns, in the order of the sheet."""
    taken = {found.columns[name] for name in (*columns.used, *columns.unused)}
    header = found.raw.rows[found.header_row]
    rest = [(at, written(cell)) for at, cell in enumerate(header) if at not in taken]
    return tuple(text if is_plain(text) else column_name(at) for at, text in rest if text)


def _proposed(found: PersonList, name: str) -> date | None:
    """The month that the titles above the list, the sheet or the file are called after."""
    above = [cell for row in found.raw.rows[: found.header_row] for cell in row]
    for said in (*above, found.raw.name, PurePath(name).stem):
        if isinstance(said, str):
            words = normalise(said).split()
            spoken = (_month(" ".join(words[at:])) for at in range(len(words)))
            month = next((one for one in spoken if one), None)
            if month:
                return month
        elif isinstance(said, date):
            return date(said.year, said.month, 1)
    return None


def _month(text: str) -> date | None:
    try:
        return days.month(text)
    except NotReadable:
        return None
