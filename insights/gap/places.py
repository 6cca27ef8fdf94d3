"""What is asked per gemeente, in each year and how much more than today: a map and a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from data import reference
from insights.board.region_map import classes
from insights.chart import Chart, Series
from insights.longterm.far import Far, Figure
from insights.longterm.words import vintage
from texts import number, text


@dataclass(frozen=True)
class Place:
    """One gemeente in one year: people with an indication today and then, with the band."""

    gemeente: str
    name: str
    now: float
    then: Figure

    @property
    def growth(self) -> float:
        """As a share of today."""
        return self.then.mean / self.now - 1


def places(seen: Far, gemeenten: Sequence[str], year: int) -> list[Place]:
    """Every gemeente of which the run knows it, by name."""
    names = reference.gemeenten().set_index("gemeente")["name"]
    found = []
    for code in sorted(gemeenten, key=lambda one: str(names[one])):
        now = seen.at("clients", seen.years[0], gemeente=code)
        then = seen.at("clients", year, gemeente=code)
        if now and then and now.mean > 0:
            found.append(Place(code, str(names[code]), now.mean, then))
    return found


def borders(seen: Far, gemeenten: Sequence[str]) -> tuple[float, ...]:
    """The classes of the map, in whole percents, the same for every year of the run."""
    means = seen.rows[(seen.rows["measure"] == "clients") & (seen.rows["part"] == "")]
    means = means[means["gemeente"].isin(list(gemeenten))]
    wide = means.pivot(index="gemeente", columns="year", values="mean")
    growth = wide.iloc[:, 1:].div(wide.iloc[:, 0], axis=0).to_numpy().ravel() * 100 - 100
    return tuple(sorted({float(round(one)) for one in classes(growth.tolist())}))


def growth_map(seen: Far, found: Sequence[Place], year: int, limits: tuple[float, ...]) -> Chart:
    """How much more is asked than today, per gemeente."""
    first = seen.years[0]
    low, high = (pick(found, key=lambda one: one.growth) for pick in (min, max))
    values = tuple(100 * one.growth for one in found)
    return Chart(
        "gap_map", "map", text("gap.map_title", first=first, year=year),
        tuple(one.gemeente for one in found), (Series(text("gap.map_series"), values),), "%",
        text("gap.map_alt", first=first, year=year, low=low.name, high=high.name,
             low_value=number(100 * low.growth), high_value=number(100 * high.growth)),
        vintage(seen), labels=tuple(one.name for one in found), breaks=limits,
        remark=text("gap.map_remark"),
    )  # fmt: skip
