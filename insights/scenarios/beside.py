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


@dataclass(frozen=True)
class Beside:
    """One figure: the base and the try-out, each with mean, low and high of the 80 % band."""

    name: str
    base: tuple[float, float, float]
    own: tuple[float, float, float]

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
    """One row per year of the region's figure."""
    own = (rows["quantity"] == quantity) & (rows["part"] == part) & (rows["gemeente"] == "regio")
    return rows[own].sort_values("year", ignore_index=True)


def beside(base: pd.DataFrame, own: pd.DataFrame, year: int) -> list[Beside]:
    """The figures that both know in that year."""
    found = []
    for quantity, part in SHOWN:
        pair = [_at(rows, quantity, part, year) for rows in (base, own)]
        if pair[0] and pair[1]:
            found.append(Beside(text(f"scenarios.{quantity}_{part}"), pair[0], pair[1]))
    return found


def sentence(
    base: pd.DataFrame, own: pd.DataFrame, figure: str, year: int, changes: list[Change]
) -> str:
    """What was changed, and what that does to the figure in that year."""
    name = text(f"scenarios.figure_{figure}")
    one, other = (_at(rows, *FIGURES[figure], year) for rows in (base, own))
    assert one and other, "what is asked is always known"
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


def _at(
    rows: pd.DataFrame, quantity: str, part: str, year: int
) -> tuple[float, float, float] | None:
    own = line(rows, quantity, part)
    own = own[own["year"] == year]
    if own.empty:
        return None
    return tuple(float(own.iloc[0][name]) for name in ("mean", "lo-80", "hi-80"))  # type: ignore[return-value]
