"""A large workbook from file to published figures, beside the bare library reading that file."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import islice, product
from pathlib import Path
from tempfile import TemporaryDirectory

from python_calamine import CalamineWorkbook

from benchmarks.measure import Ratio, peak_megabytes, seconds
from data import programmes, reference, store
from insights.selection import month_before
from pipelines.intake import judge, publish
from tests.pipelines.packages import parts, sheet, zipped

ROWS = 200_000
_MOST_MEMORY = 1_500  # MB
_PARTNER = "getijdenwende"
_HEADERS = ("Peildatum", "Gemeente", "Locatie", "Leveringsvorm", "VPT-type", "Zorgprofiel",
            "Aantal cliënten", "Instroom", "Uitstroom")  # fmt: skip
_FORMS = (("VPT", "geclusterd"), ("VPT", "wijk"), ("MPT", ""), ("Verblijf", ""))
_PROFILES = ("VV4", "VV5", "VV6", "VV7", "VV8", "VV9b")
_LOCATIONS = 20
_MONTHS = 36


def measure(rows: int = ROWS) -> Iterator[Ratio]:
    """Time and peak memory of a tidy sheet of clients of one partner, three years of months."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "large.xlsx"
        file.write_bytes(workbook(rows))

        def bare() -> object:
            return CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()

        what = f"{rows:,} rows from file to published"
        yield Ratio(what, seconds(lambda: _published(file), 3), "calamine alone", seconds(bare, 3))
        peak = peak_megabytes([sys.executable, "-m", "benchmarks.intake_once", str(file)])
        yield Ratio(f"{what}, peak memory", peak, "what is allowed", _MOST_MEMORY, "MB")


def _published(file: Path) -> None:
    with TemporaryDirectory() as folder, empty_warehouse(Path(folder)):
        publish_one(file)


def publish_one(file: Path) -> int:
    """Judge and publish one file of the benchmark's partner. Returns the number of rows."""
    judged = judge(file.read_bytes(), file.name, _PARTNER)
    assert judged.accepted, judged.problems
    return publish(judged, uploader="benchmark").rows


@contextmanager
def empty_warehouse(folder: Path) -> Iterator[None]:
    """A new warehouse of the demo programme in a folder, in force until the end."""
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


def workbook(rows: int) -> bytes:
    """A workbook as a spreadsheet program writes it: shared texts, days as numbers."""
    texts: dict[str, int] = {}
    written = (_row(number, cells, texts) for number, cells in enumerate(_cells(rows), 1))
    return zipped(parts(sheet("".join(written)), texts=texts, formats=["dd-mm-yyyy"]))


def _cells(rows: int) -> Iterator[tuple[object, ...]]:
    yield _HEADERS
    demo = programmes.programme("voorbeeld")
    names = reference.gemeenten().set_index("gemeente")["name"]
    first = demo.first_period
    assert first, "the demo programme has months"
    months = (month_before(first, -later) for later in range(_MONTHS))
    places = product([names[code] for code in demo.gemeenten], range(1, _LOCATIONS + 1))
    every = product(months, places, _FORMS, _PROFILES)
    for n, (month, (gemeente, location), form, profile) in enumerate(islice(every, rows)):
        figures = (n % 90 + 10, n % 4, n % 3)
        yield (month, gemeente, f"Locatie {location}", *form, profile, *figures)


def _row(number: int, cells: tuple[object, ...], texts: dict[str, int]) -> str:
    written = (
        f'<c r="{letter}{number}"{_value(cell, texts)}</v></c>'
        for letter, cell in zip("ABCDEFGHI", cells, strict=True)
        if cell != ""
    )
    return f'<row r="{number}">{"".join(written)}</row>'


def _value(cell: object, texts: dict[str, int]) -> str:
    if isinstance(cell, str):
        return f' t="s"><v>{texts.setdefault(cell, len(texts))}'
    if isinstance(cell, date):
        return f' s="1"><v>{(cell - date(1899, 12, 30)).days}'
    return f"><v>{cell}"
