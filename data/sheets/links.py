"""What figures are to each other beyond one row: a check figure, a flow, the same told twice."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Ratio:
    """A column that is read for a check alone and never stored: `headers` over the measure `over`.

    Hours per week beside fte lie between `low` and `high` (E09).
    """

    code: str
    headers: tuple[str, ...]
    over: str
    low: float
    high: float


@dataclass(frozen=True)
class Flow:
    """Stock against flow over time: `stock(t) = stock(t-1) + inflow - outflow`, per `by` (E16)."""

    stock: str
    inflow: str
    outflow: str
    by: tuple[str, ...]


@dataclass(frozen=True)
class Twice:
    """The same figure told in two ways (E15): a row with one of `codes` in `column` tells
    `measure`, another row, alike in every key but those `apart`, tells `also`."""

    kind: str
    column: str
    codes: tuple[str, ...]
    measure: str
    also: str
    apart: tuple[str, ...]
