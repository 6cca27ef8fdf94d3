"""The places that a presenter can look into, as the slides' own list asks for them."""

from insights.selection import WHOLE, Selection
from pages.shared.places import EVERYTHING, gemeenten, regions


def chosen(code: str) -> Selection:
    """The place with that code; the whole region for "", or for what is no place of it."""
    if code in gemeenten(WHOLE) and code != EVERYTHING:
        return Selection(gemeente=code)
    return Selection(code if code in regions() else WHOLE)


def named(place: Selection) -> str:
    """As a reader knows it."""
    return gemeenten(WHOLE)[place.gemeente] if place.gemeente else regions()[place.region]


def offered(place: Selection) -> dict[str, object]:
    """Every place by its code ("" the whole region), and the one that is looked at."""
    every = [["" if code == WHOLE else code, name] for code, name in regions().items()]
    every += [[code, name] for code, name in gemeenten(WHOLE).items() if code != EVERYTHING]
    return {"places": every, "place": "" if place.whole else named(place)}
