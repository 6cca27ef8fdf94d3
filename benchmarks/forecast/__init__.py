"""Our short-term forecasts beside those of others on public sets, and their speed."""

from collections.abc import Iterator

from benchmarks.forecast import country, table
from benchmarks.measure import Ratio


def measure() -> Iterator[Ratio | str]:
    """The table of public sets, then the seconds of a run of the size of the country."""
    yield from table.measure()
    yield from country.measure()
