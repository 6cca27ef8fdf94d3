"""A warehouse of the size of the country: invented partners and figures, every gemeente there is.

Rows go in by SQL, a kind at a time, through the same publish and into the same tables as a file's.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from benchmarks import national_programme, national_rows
from data import store, tables, upkeep
from data.settings import ROOT

_BUILT = ROOT / "data" / "local" / "benchmarks"
_LAST = date(2026, 10, 1)


@dataclass(frozen=True)
class Size:
    """How many partners, months and gemeenten; the default is the whole country for ten years."""

    partners: int = 300
    months: int = 120
    gemeenten: int = 342

    @property
    def first(self) -> date:
        """The first month asked for."""
        before = _LAST.year * 12 + _LAST.month - self.months
        return date(before // 12, before % 12 + 1, 1)

    @property
    def name(self) -> str:
        """The programme's name, another one whenever what is built would differ."""
        written = Path(national_programme.__file__).read_text("utf-8")
        made_by = (self, tables.tables(), tables.derived(), national_rows.statements(), written)
        mark = sha256(repr(made_by).encode()).hexdigest()[:8]
        return f"landelijk-{self.partners}-{self.months}-{mark}"


@contextmanager
def opened(size: Size | None = None, below: Path = _BUILT) -> Iterator[None]:
    """The warehouse of that size as the one in force, built first when it is not there yet."""
    asked = size or Size()
    folder = below / asked.name
    with in_force(folder, asked.name):
        if not (folder / "whole").exists():
            shutil.rmtree(folder, ignore_errors=True)
            _build(folder, asked)
            (folder / "whole").touch()  # a build that was broken off is begun again
        yield


@contextmanager
def in_force(folder: Path, programme: str) -> Iterator[None]:
    """The warehouse in that folder; what was in force before is so again afterwards."""
    wanted = {
        "PROGRAMME": programme,
        "PROGRAMMES_FOLDER": str(folder / "programmes"),
        "WAREHOUSE_CATALOG": f"sqlite:{folder / 'catalog.sqlite'}",
        "WAREHOUSE_DATA": str(folder / "lake"),
        "WAREHOUSE_ARCHIVE": str(folder / "archive"),
    }
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        store.close()
        for name, said in before.items():
            os.environ.pop(name, None) if said is None else os.environ.update({name: said})


def _build(folder: Path, size: Size) -> None:
    national_programme.write(
        folder / "programmes" / size.name, size.partners, size.gemeenten, size.first, _LAST
    )
    for statement in national_rows.statements():
        with store.publishing("benchmark", "landelijk") as con:
            con.execute(statement)
    upkeep.maintain()
