"""Ten analysts who hand in a file and publish it at the same moment, while ten readers click."""

import asyncio
import os
import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import load, national
from benchmarks.analyst import hand_in
from benchmarks.measure import Ratio
from data import store
from data.settings import settings
from pipelines import templates
from tests.browser import running_app

ANALYSTS = READERS = 10
_THINKING = (1.0, 3.0)  # seconds between two clicks of a reader
_MONTH = date(2026, 10, 1)
_COLUMNS = "period, gemeente, leveringsvorm, vpt_type, zorgprofiel, clients, inflow, outflow"


def measure() -> Iterator[Ratio]:
    """On a copy of the warehouse of the size of the country: judging and publishing, of ten at once
    beside one alone, and the clicks of readers meanwhile beside those of before.

    Raises AssertionError when one of the files is not kept whole.
    """
    with national.opened(), _copied() as folder, national.in_force(folder, settings().programme):
        files = {f"partner-{number:03}": file(f"partner-{number:03}", 1)
                 for number in range(1, ANALYSTS + 2)}  # fmt: skip
        sent = {partner: clients(partner) + rows for partner, (_, rows) in files.items()}
        with running_app(**os.environ) as url:
            yield from asyncio.run(_measured(url, files))
        found = {partner: clients(partner) for partner in files}
        assert found == sent, "a file was not kept as it was handed in"


async def _measured(url: str, files: dict[str, tuple[bytes, int]]) -> list[Ratio]:
    first, *others = files
    before = await load.by_itself(url, random.Random(1))
    alone = await hand_in(url, first, f"{first}.xlsx", files[first][0])
    sending = asyncio.gather(*(hand_in(url, one, f"{one}.xlsx", files[one][0]) for one in others))
    reading = asyncio.gather(
        *(load.among(url, random.Random(n), _THINKING) for n in range(READERS))
    )
    spent, clicks = await asyncio.gather(sending, reading)
    meanwhile = [one for walk in clicks for one in walk]
    told = f"{ANALYSTS} files at once"
    return [
        *(Ratio(f"{told}: {step}, {which}", of([one[at] for one in spent]), "one alone", alone[at],
                "ms")
          for at, step in enumerate(("judged", "published"))
          for which, of in (("the middle one", median), ("the last", max))),
        Ratio(f"{told}: a click of {READERS} readers, p50", median(meanwhile), "one reader alone",
              median(before), "ms"),
        Ratio(f"{told}: a click of {READERS} readers, the slowest", max(meanwhile),
              "one reader alone", max(before), "ms"),
    ]  # fmt: skip


@contextmanager
def _copied() -> Iterator[Path]:
    """The warehouse in force once more in a folder of its own, to write in."""
    original = Path(settings().catalog.removeprefix("sqlite:")).parent
    store.close()
    with TemporaryDirectory() as folder:
        shutil.copytree(original, folder, dirs_exist_ok=True)
        with sqlite3.connect(Path(folder) / "catalog.sqlite") as catalog:
            catalog.execute("UPDATE ducklake_metadata SET value = ? WHERE key = 'data_path'",
                            [f"{folder}/lake/"])  # fmt: skip
        catalog.close()
        yield Path(folder)


def file(partner: str, more: int) -> tuple[bytes, int]:
    """What this partner told of its clients in the month, so many more in each row; and how many
    that is in all."""
    with store.reading() as con:
        asked = f"SELECT {_COLUMNS} FROM clients_valid WHERE partner = ? AND period = ?"
        rows = con.execute(asked, [partner, _MONTH]).df()
    return templates.workbook({"clients": rows.assign(clients=rows["clients"] + more)}), len(rows)


def clients(partner: str) -> int:
    with store.reading() as con:
        asked = "SELECT sum(clients) FROM clients_valid WHERE partner = ? AND period = ?"
        ((found,),) = con.execute(asked, [partner, _MONTH]).fetchall()
    return int(found)
