"""Assumptions in words: one sentence on all of them, and each figure as people read it."""

from collections.abc import Mapping

from insights.assumptions.assumed import Assumed
from texts import number, percent, text

_SHARES = ("aandeel", "aandeel per jaar")
_OWN = "P"  # a proposal of ours, without a source


def sentence(every: Mapping[str, Assumed]) -> str:
    """How many there are, how many of them nobody published, and how many the region changed."""
    own = sum(one.tag == _OWN and one.value is not None for one in every.values())
    changed = sum(one.said is not None for one in every.values())
    open_ = sum(one.value is None for one in every.values())
    said = text("assumed.sentence", n=number(len(every)), own=number(own))
    for what, n in (("changed", changed), ("open", open_)):
        if n:
            said += " " + text(f"assumed.{what}{'_one' if n == 1 else ''}", n=number(n))
    return said


def name(code: str) -> str:
    """What people call it."""
    return text(f"assumptions.{code}.name")


def figure(value: float | None, unit: str) -> str:
    """A figure with as many decimals as it has; a share as a percentage, a moment as a year."""
    if value is None:
        return text("assumed.unknown")
    if unit in _SHARES:
        return percent(value, _decimals(value * 100))
    if unit == "jaar":  # a year has no thousands
        year, part = divmod(value, 1)
        return f"{year:.0f}" + (number(part, 2)[1:] if part else "")
    return number(value, _decimals(value))


def band(one: Assumed) -> str:
    """From low to high; that it is fixed when they are the same; "" when nothing is known."""
    if one.value is None:
        return ""
    if one.low == one.high:
        return text("assumed.fixed")
    unit = one.row.unit
    return text("assumed.band", low=figure(one.low, unit), high=figure(one.high, unit))


def unit(one: Assumed) -> str:
    """What it is counted in; "" for a share, which is written as a percentage, and for a year."""
    if one.row.unit in ("aandeel", "jaar"):
        return ""
    return text(f"assumed.unit.{one.row.unit.replace(' ', '_').replace('+', '')}")


def _decimals(value: float) -> int:
    written = f"{value:.4f}".rstrip("0")
    return len(written.partition(".")[2])
