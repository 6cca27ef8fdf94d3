"""Links from a figure to where it comes from, with everything that was chosen."""

from data import reference
from insights.ask import Moment
from insights.selection import WHOLE, Selection
from pages.shared import filters, reader


def to_lineage(chosen: Selection, at: Moment) -> dict[str, str]:
    """Query parameters that open *Herkomst* on the same place, partner, month and moment."""
    found = reader.link()
    if chosen.region != WHOLE:
        found["regio"] = chosen.region
    if chosen.gemeente:
        found["gemeente"] = chosen.gemeente
    if chosen.partner:
        found["partner"] = chosen.partner
    if chosen.period:
        found["maand"] = f"{chosen.period:%Y-%m}"
    if at.known_at:
        found["bekend"] = filters.asked(at.known_at)
    return found


def gemeenten(chosen: Selection) -> tuple[str, ...]:
    """The gemeenten of the chosen region, in the order of their codes."""
    inside = set(reader.programme().gemeenten)
    if chosen.region != WHOLE:
        grouped = reference.table("zorgkantoorregio_gemeenten.csv")
        inside &= set(grouped[grouped["zorgkantoorregio"] == chosen.region]["gemeente"])
    return tuple(sorted(inside))
