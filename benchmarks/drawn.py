"""What a reader waits for: a whole page drawn by the server for a choice made a moment ago."""

from collections.abc import Iterator

from benchmarks import national
from benchmarks.measure import Ratio, quickest
from data.sheets import SHEETS
from tests.pages.opening import opened

AIM = 200  # milliseconds
_MONTHS = tuple(f"2024-{number:02}" for number in range(1, 6))


def measure() -> Iterator[Ratio]:
    """Per page in a warehouse of the size of the country: everything from the choice to the last
    chart, for months that nobody chose before, and for one that is remembered."""
    with national.opened():
        for page in ("overview", *SHEETS):
            app = opened(page)
            months = iter(_MONTHS)

            def other(months: Iterator[str] = months) -> None:
                app.query_params["maand"] = next(months)  # noqa: B023
                assert not app.run().exception  # noqa: B023

            wall, processor = quickest(other, len(_MONTHS))
            told = f"{page}, whole country, drawn for another month (processor {processor:.0f} ms)"
            yield Ratio(told, wall, "the aim", AIM, "ms")
            wall, processor = quickest(app.run, len(_MONTHS))
            told = f"{page}, whole country, drawn again (processor {processor:.0f} ms)"
            yield Ratio(told, wall, "the aim", AIM, "ms")
