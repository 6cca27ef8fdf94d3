"""A workbook from file to published figures, beside the bare library reading that file.

Making and opening a warehouse is no part of it: each round has a new and empty one that is open
already, as an app has that runs. Reading, judging and publishing are.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from python_calamine import CalamineWorkbook

from benchmarks.intake_files import filled_template, workbook
from benchmarks.measure import Ratio, peak_megabytes, seconds
from data import store
from data.settings import ROOT
from pipelines.demo_load import load
from pipelines.intake import judge, publish

ROWS, FEW = 200_000, 60
_ROUNDS = 5  # ours and theirs in turn, so that what else the machine does disturbs both
_MOST_MEMORY = 1_500  # MB
_SOON = 300  # ms in which a usual workbook is judged
_PARTNER = "getijdenwende"
_DEMO = ROOT / "data" / "local" / "benchmarks" / "voorbeeld"


def measure(rows: int | None = None) -> Iterator[Ratio]:
    """Time and peak memory of a tidy sheet of clients of one partner, three years of months.

    Unless somebody asks for so many `rows`, also how soon a usual workbook is judged.
    """
    yield from _large(rows or ROWS)
    if rows is None:
        with _demo_warehouse(_DEMO):
            yield judged_soon()


def _large(rows: int) -> Iterator[Ratio]:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "large.xlsx"
        file.write_bytes(workbook(rows))

        def bare() -> object:
            return CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()

        rounds = [(_published(file), seconds(bare, 1)) for _ in range(_ROUNDS)]
        ours, theirs = (median(spent) for spent in zip(*rounds, strict=True))
        what = f"{rows:,} rows from file to published"
        yield Ratio(what, ours, "calamine alone", theirs)
        peak = peak_megabytes([sys.executable, "-m", "benchmarks.intake_once", str(file)])
        yield Ratio(f"{what}, peak memory", peak, "what is allowed", _MOST_MEMORY, "MB")


def judged_soon(rows: int = FEW) -> Ratio:
    """How soon our template with so many rows is judged in the warehouse in force, once warm."""
    content = filled_template(rows)

    def ours() -> None:
        judged = judge(content, "cliënten.xlsx", _PARTNER)
        assert judged.accepted, judged.problems

    ours()
    spent = 1_000 * seconds(ours, 2 * _ROUNDS)
    return Ratio(f"a workbook of {rows} rows judged", spent, "the aim", _SOON, "ms")


def _published(file: Path) -> float:
    """Seconds that one file takes, in a warehouse that is open and empty."""
    with TemporaryDirectory() as folder, empty_warehouse(Path(folder)):
        store.warehouse()
        return seconds(lambda: publish_one(file), 1)


def publish_one(file: Path) -> int:
    """Judge and publish one file of the benchmark's partner. Returns the number of rows."""
    judged = judge(file.read_bytes(), file.name, _PARTNER)
    assert judged.accepted, judged.problems
    return publish(judged, uploader="benchmark").rows


@contextmanager
def _demo_warehouse(folder: Path) -> Iterator[None]:
    """The whole demo region, loaded the first time and kept, in force until the end."""
    with empty_warehouse(folder):
        load()
        yield


@contextmanager
def empty_warehouse(folder: Path) -> Iterator[None]:
    """A warehouse of the demo programme, made if the folder has none, in force until the end."""
    wanted = {
        "PROGRAMME": "voorbeeld",
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
            os.environ.pop(name) if said is None else os.environ.update({name: said})
