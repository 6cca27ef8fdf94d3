"""The samenwerkingsverbanden this software serves: one folder each, in words and tables."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd

from data.errors import UnknownProgramme
from data.programmes import earlier, starting
from data.programmes.stated import stated
from data.settings import own_programmes

_FOLDER = Path(__file__).parent
_DAY = "datetime64[us]"  # also for a column without any date, so that its type never varies

# What the store offers to SQL besides the gemeenten: table → its columns, in the file of that name.
# In a code column several codes are joined by "|".
_TABLES: dict[str, dict[str, str]] = {
    "partner": {
        "partner": "str", "name": "str", "member_from": _DAY, "member_to": _DAY, "aliases": "str",
    },
    "target": {
        "kpi": "str", "partner": "str", "gemeente": "str", "period": _DAY,
        "value": "float64", "value_to": "float64",
    },
    "bouwsteen": {
        "number": "int64", "name": "str", "aim": "str", "why": "str", "goals": "str",
        "grade": "str", "source": "str", "responsible": "str", "deliverables": "str",
        "kpis": "str", "note": "str",
    },
    "bouwsteen_status": {
        "number": "int64", "known_at": _DAY, "phase": "str", "status": "str", "reason": "str",
        "progress_pct": "Int64", "lead": "str", "contributors": "str", "next_milestone": "str",
        "milestone_date": _DAY,
    },
    "meeting": {"date": _DAY, "name": "str", "known_at": _DAY},
}  # fmt: skip
_FILES = {
    "partner": "partners.csv",
    "target": "targets.csv",
    "bouwsteen": "bouwstenen.csv",
    "bouwsteen_status": "bouwsteen_status.csv",
    "meeting": "meetings.csv",
}


@dataclass(frozen=True)
class Goal:
    """One of the programme's goals, in its own words."""

    code: str
    title: str
    text: str


@dataclass(frozen=True, eq=False)
class Programme:
    """A samenwerkingsverband. `partners` has one row per partner (see the table `partner`).

    Without `first_period` nothing is asked for yet; without `last_period` the months go on.
    `base_period` is the month that indices are held against; without one there are none.
    `demo`: partners and figures are invented. `meeting_links`: slides may be shared by a link."""

    name: str
    title: str
    region: str
    about: str
    gemeenten: tuple[str, ...]
    partners: pd.DataFrame
    goals: Mapping[str, Goal]
    first_period: date | None
    last_period: date | None
    base_period: date | None
    demo: bool
    meeting_links: bool = False


def programme_names() -> tuple[str, ...]:
    """Every programme there is a folder for, here or where a region keeps its own, which counts."""
    return tuple(sorted(_folders()))


def _folders() -> dict[str, Path]:
    places = [place for place in (_FOLDER, own_programmes()) if place]
    found = (file.parent for place in places for file in place.glob("*/programme.toml"))
    return {folder.name: folder for folder in found}


def programme_folder(name: str) -> Path:
    """Where the files of that programme are. Raises UnknownProgramme."""
    folder = _folders().get(name)
    if folder is None:
        raise UnknownProgramme(programme=name)
    return folder


@cache
def programme(name: str) -> Programme:
    """The programme of that name. Raises UnknownProgramme and BrokenProgramme."""
    told = stated(programme_folder(name))
    return Programme(
        name=name,
        title=told["title"],
        region=told["region"],
        about=told["about"],
        gemeenten=tuple(told["gemeenten"]),
        partners=_table(name, "partner"),
        goals={code: Goal(code, **words) for code, words in told["goals"].items()},
        first_period=told.get("first_period"),
        last_period=told.get("last_period"),
        base_period=told.get("base_period"),
        demo=told["demo"],
        meeting_links=told.get("meeting_links", False) is True,
    )


@cache
def tables(name: str) -> dict[str, pd.DataFrame]:
    """The frames for the store: partner, programme_gemeente, target and programme_start (the
    events that the records start with); and bouwsteen, bouwsteen_status and meeting as their files
    say. Empty cells are missing values. Raises UnknownProgramme and BrokenProgramme."""
    gemeenten = pd.DataFrame({"gemeente": programme(name).gemeenten}, dtype="str")
    found = {table: _table(name, table) for table in _TABLES}
    start = starting.frame(_start(name, found))
    return found | {"programme_gemeente": gemeenten, "programme_start": start}


def _start(name: str, found: Mapping[str, pd.DataFrame]) -> list[starting.Event]:
    """What is said in `records/`; of kinds without a file there, and of a bouwsteen's name and aim,
    what the older files say."""
    goals = {
        code: {"title": goal.title, "text": goal.text}
        for code, goal in programme(name).goals.items()
    }
    rows = list(starting.rows(programme_folder(name) / "records"))
    said = {row.kind for row in rows} - {"bouwsteen"}
    rows += [row for row in earlier.rows(found, goals) if row.kind not in said]
    return starting.events(rows, found["partner"]["partner"])


def _table(name: str, table: str) -> pd.DataFrame:
    file, types = programme_folder(name) / _FILES[table], _TABLES[table]
    if table in starting.EARLIER and not file.exists():  # told in records/ instead
        return pd.DataFrame(columns=list(types), dtype="str").astype(types)
    frame = pd.read_csv(file, dtype="str", keep_default_na=False, na_values=[""])
    assert list(frame.columns) == list(types), f"{file} has columns {list(frame.columns)}"
    return frame.astype(types)
