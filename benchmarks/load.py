"""Fifty readers who click through the pages at once, with one and with two processes, beside one
reader alone."""

import asyncio
import os
import random
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from statistics import quantiles

from benchmarks import national
from benchmarks.measure import Ratio
from benchmarks.reader import Reader
from tests.browser import running_app

READERS = 50
CLICKS = 8  # of each
_REGION = national.Size(partners=9, months=60, gemeenten=11)  # as many as around Rotterdam
THINKING = (5.0, 15.0)  # seconds between two clicks: a page is looked at, not only opened
_PAGES = ("", "clienten", "capaciteit", "personeel", "wachtlijst", "financien")
_MONTHS = [f"{year}-{month:02}" for year in (2025, 2026) for month in range(1, 10)]


def measure() -> Iterator[Ratio]:
    """How long a click takes, of all readers and of one alone: in a warehouse of one region, and in
    one of the size of the country with one app process and with two beside each other."""
    for where, size, processes in (
        ("one region", _REGION, 1), ("the country", None, 1), ("the country", None, 2),
    ):  # fmt: skip
        with national.opened(size), ExitStack() as open_apps:
            urls = [open_apps.enter_context(running_app(**os.environ)) for _ in range(processes)]
            alone, many = clicks(urls)
        told = f"a click, {READERS} readers in {where}, processes: {processes}"
        for name, place in (("p50", 9), ("p95", 18)):
            one, every = (quantiles(times, n=20)[place] for times in (alone, many))
            yield Ratio(f"{told}, {name}", every, "one reader alone", one, "ms")


def clicks(
    urls: Sequence[str], readers: int = READERS, thinking: tuple[float, float] = THINKING
) -> tuple[list[float], list[float]]:
    """Milliseconds of every click: of one reader alone, then of so many at once, who are spread
    over these processes."""
    for url in urls:
        asyncio.run(by_itself(url, random.Random(0)))  # what is found out once after a start
    alone = asyncio.run(by_itself(urls[0], random.Random(1)))
    return alone, asyncio.run(_many(urls, readers, thinking))


async def by_itself(url: str, chance: random.Random) -> list[float]:
    """The times of the clicks of one reader with nobody else there."""
    async with Reader(url) as reader:
        return [await reader.look(*_choice(chance)) for _ in range(3 * len(_PAGES))]


async def _many(urls: Sequence[str], readers: int, thinking: tuple[float, float]) -> list[float]:
    walks = (
        among(urls[seed % len(urls)], random.Random(seed), thinking) for seed in range(readers)
    )
    return [time for walk in await asyncio.gather(*walks) for time in walk]


async def among(url: str, chance: random.Random, thinking: tuple[float, float]) -> list[float]:
    """The times of one reader's clicks; the first page of all is no click and not among them."""
    async with Reader(url) as reader:
        await asyncio.sleep(chance.uniform(0, thinking[1]))
        await reader.look(*_choice(chance))
        times = []
        for _ in range(CLICKS):
            await asyncio.sleep(chance.uniform(*thinking))
            times.append(await reader.look(*_choice(chance)))
        return times


def _choice(chance: random.Random) -> tuple[str, str]:
    return chance.choice(_PAGES), chance.choice(_MONTHS)
