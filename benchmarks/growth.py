"""What a warehouse costs as regions join it: from one region to the thirty-one of the country."""

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import psutil

from benchmarks import national
from benchmarks.measure import Ratio
from benchmarks.reader import Reader
from tests.browser import running_app

REGIONS = (1, 3, 10, 31)
_PARTNERS, _GEMEENTEN, _MONTHS = 9, 11, 60  # of one region: as many as around Rotterdam
_PAGES = ("", "clienten", "capaciteit", "personeel", "wachtlijst", "financien")
_LOOKS = tuple(f"2026-{month:02}" for month in range(1, 10))


def measure() -> Iterator[Ratio]:
    """Per number of regions in one warehouse: disk, memory of the app after a walk, and a click.

    Each beside one region alone, so that the ratio is the growth.
    """
    first: dict[str, float] = {}
    for regions in REGIONS:
        size = national.Size(_PARTNERS * regions, _MONTHS, min(_GEMEENTEN * regions, 342))
        for (what, unit), found in _cost(size).items():
            one = first.setdefault(what, found)
            yield Ratio(f"{regions} regions in one warehouse, {what}", found, "one", one, unit)


def _cost(size: national.Size) -> dict[tuple[str, str], float]:
    with national.opened(size):
        folder = Path(os.environ["WAREHOUSE_DATA"]).parent
        disk = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
        with running_app(**os.environ) as url:
            times = asyncio.run(_walk(url))
            memory = _memory(url)
    return {("disk", "MB"): disk / 1e6, ("memory", "MB"): memory / 1e6,
            ("a click", "ms"): median(times)}  # fmt: skip


async def _walk(url: str) -> list[float]:
    async with Reader(url) as reader:
        await reader.look("")  # what is found out once after a start
        return [await reader.look(page, month) for month in _LOOKS for page in _PAGES]


def _memory(url: str) -> int:
    """Of the process that listens there and of what it started."""
    port = int(url.rsplit(":", 1)[1])
    for process in psutil.Process().children(recursive=True):
        if any(one.laddr.port == port for one in process.net_connections() if one.laddr):
            every = (process, *process.children(recursive=True))
            return sum(one.memory_info().rss for one in every)
    raise AssertionError(f"nobody listens on {port}")
