"""What a reader waits for: a whole page drawn by the server for a choice made a moment ago."""

from collections.abc import Iterator
from functools import partial

from streamlit.testing.v1 import AppTest

from benchmarks import national
from benchmarks.measure import Ratio, quickest
from data.sheets import SHEETS
from tests.pages.opening import opened

AIM = 200  # milliseconds
_YEARS = tuple(f"{year}-05" for year in range(2025, 2018, -1))
_MONTHS = tuple(f"2025-{number:02}" for number in range(6, 13))


def measure() -> Iterator[Ratio]:
    """Per page in a warehouse of the size of the country: everything from the choice to the last
    chart, for months that nobody chose before, of other years and of a year looked at, and for
    one that is remembered."""
    with national.opened():
        for page in ("overview", *SHEETS):
            app = opened(page)
            other_year = partial(_choose, app, iter(_YEARS))
            other_month = partial(_choose, app, iter(_MONTHS))
            for name, draw in (("for a month of another year", other_year),
                               ("for another month", other_month), ("again", app.run)):  # fmt: skip
                wall, processor = quickest(draw, len(_MONTHS))
                told = f"{page}, whole country, drawn {name} (processor {processor:.0f} ms)"
                yield Ratio(told, wall, "the aim", AIM, "ms")


def _choose(app: AppTest, months: Iterator[str]) -> None:
    app.query_params["maand"] = next(months)
    assert not app.run().exception
