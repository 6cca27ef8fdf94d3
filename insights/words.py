"""Figures as people read them: number, unit, and why there is none."""

from data.kpis.kpi import Kpi
from texts import number, percent, text

MASKS = ("few", "dominant", "small", "rest", "missing", "nobody", "retired")


def is_share(kpi: Kpi) -> bool:
    """Whether the KPI reads as a percentage."""
    return kpi.unit == "percent"


def figure(kpi: Kpi, value: float, signed: bool = False) -> str:
    """The value without its unit: `1.254`, `97,4`, `0,38`, `+12`."""
    shown = value * 100 if is_share(kpi) else value
    return number(shown, kpi.decimals, signed=signed)


def with_unit(kpi: Kpi, value: float) -> str:
    """The value with its unit: `1.254 cliënten`, `97,4 %`."""
    if is_share(kpi):
        return percent(value, kpi.decimals)
    return f"{figure(kpi, value)} {text(f'units.{kpi.unit}')}"


def why_not(mask: str) -> str:
    """Why a figure is not shown."""
    return text(f"masks.{mask}")
