"""What would close the gap in a year: a sentence each, with its band."""

from insights.longterm.far import Far, Figure
from texts import number, text

PARTS = ("clients", "fte", "homes", "places")
_LATEST = 6.0  # years; further the model does not look
_MONTHS = 12


def closing(seen: Far, year: int) -> list[str]:
    """How much more of each would do, and how much later care would have to begin; of what is not
    known nothing, and of what is not short that it is enough."""
    said = []
    for kind in PARTS:
        short = seen.at(f"gap_{kind}", year)
        if short:
            said.append(_more(kind, short, year))
    later = seen.at("close_later", year)
    clients = seen.at("gap_clients", year)
    if later and clients and clients.mean > 0:
        said.append(_later(later, year))
    return said


def _more(kind: str, short: Figure, year: int) -> str:
    """At the mean it is as likely enough as not; at the high end nine times in ten."""
    key = "enough" if short.mean <= 0 else "more"
    low, high = max(short.low, 0.0), max(short.high, 0.0)
    return text(f"gap.close_{kind}_{key}", year=year, mean=number(short.mean), low=number(low),
                high=number(high))  # fmt: skip


def _later(one: Figure, year: int) -> str:
    if one.mean >= _LATEST:
        return text("gap.close_later_never", year=year, most=number(_LATEST))
    low, mean = duration(one.low), duration(one.mean)
    if one.high >= _LATEST:
        return text("gap.close_later_from", year=year, mean=mean, low=low)
    return text("gap.close_later", year=year, mean=mean, low=low, high=duration(one.high))


def duration(years: float) -> str:
    """`2 jaar en 3 maanden`, in whole months."""
    whole, months = divmod(round(years * _MONTHS), _MONTHS)
    parts = [text(f"gap.{name}{'_one' if n == 1 else ''}", n=number(n))
             for name, n in (("years", whole), ("months", months)) if n]  # fmt: skip
    return text("gap.and", one=parts[0], other=parts[1]) if len(parts) == 2 else (
        parts[0] if parts else text("gap.months", n=number(0))
    )  # fmt: skip
