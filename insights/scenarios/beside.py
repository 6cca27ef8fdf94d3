"""Figures of a try-out beside those of the base, in one year."""

from dataclasses import dataclass

import pandas as pd

from texts import number, percent, text

# what stands in the table: quantity and part as the model calls them
SHOWN = (
    ("clients", "totaal"), ("clients", "verblijf"), ("clients", "vpt"), ("clients", "mpt"),
    ("homes", "geclusterd"), ("fte", "totaal"), ("gap_clients", "totaal"), ("gap_places", "totaal"),
    ("gap_homes", "totaal"), ("gap_fte", "totaal"),
)  # fmt: skip
FIGURES = {
    "totaal": ("clients", "totaal"),
    "vpt": ("clients", "vpt"),
    "fte": ("fte", "totaal"),
}  # of which the influence is told


Banded = tuple[float, float, float]  # mean, low and high of the 80 % band


@dataclass(frozen=True)
class Beside:
    """One figure: the base and the try-out, each with mean, low and high of the 80 % band."""

    name: str
    base: Banded
    own: Banded

    @property
    def more(self) -> float:
        """How much the try-out differs."""
        return self.own[0] - self.base[0]


@dataclass(frozen=True)
class Change:
    """What a reader changed: the name of the assumption, the base's value and the own, written."""

    name: str
    base: str
    own: str


def line(rows: pd.DataFrame, quantity: str, part: str) -> pd.DataFrame:
    """One row per year of one figure; `rows` are the region's."""
    own = (rows["quantity"] == quantity) & (rows["part"] == part)
    return rows[own].sort_values("year", ignore_index=True)


def beside(base: pd.DataFrame, own: pd.DataFrame, year: int) -> list[Beside]:
    """The figures that both know in that year."""
    one, other = of_year(base, year), of_year(own, year)
    return [
        Beside(text(f"scenarios.{quantity}_{part}"), one[quantity, part], other[quantity, part])
        for quantity, part in SHOWN
        if (quantity, part) in one and (quantity, part) in other
    ]


def of_year(rows: pd.DataFrame, year: int) -> dict[tuple[str, str], Banded]:
    """Mean, low and high of every figure in that year, by quantity and part."""
    now = rows[rows["year"] == year]
    names = zip(now["quantity"], now["part"], strict=True)
    figures = zip(now["mean"], now["lo-80"], now["hi-80"], strict=True)
    return {name: tuple(map(float, one)) for name, one in zip(names, figures, strict=True)}  # type: ignore[misc]


def sentence(
    base: pd.DataFrame, own: pd.DataFrame, figure: str, year: int, changes: list[Change]
) -> str:
    """What was changed, and what that does to the figure in that year."""
    name = text(f"scenarios.figure_{figure}")
    one, other = (of_year(rows, year)[FIGURES[figure]] for rows in (base, own))
    if not changes and one == other:
        return text("scenarios.sentence_same", figure=name, year=year, mean=number(one[0]),
                    low=number(one[1]), high=number(one[2]))  # fmt: skip
    more = other[0] / one[0] - 1
    kind = "same" if abs(more) < 0.005 else "more" if more > 0 else "fewer"
    return text(f"scenarios.sentence_{kind}_than", figure=name, year=year, mean=number(other[0]),
                base=number(one[0]), share=percent(abs(more), 0))  # fmt: skip


def why(changes: list[Change]) -> str:
    """In one sentence what differs from the base."""
    said = "; ".join(
        text("scenarios.change", name=one.name, own=one.own, base=one.base) for one in changes
    )
    return text("scenarios.differs", changes=said) if said else text("scenarios.differs_none")
