"""The places a reader can choose from: gemeenten and zorgkantoorregio's of the programme."""

from functools import lru_cache

from data import reference
from insights.selection import WHOLE
from pages.shared import reader
from texts import text

EVERYTHING = "alles"


def regions() -> dict[str, str]:
    """The programme's whole region, then each zorgkantoorregio in it, by name."""
    ours = reader.programme()
    found = _zorgkantoorregios(frozenset(ours.gemeenten))
    return {WHOLE: ours.region} | {
        code: text("filters.zorgkantoor", name=name) for code, name in found.items()
    }


def gemeenten(region: str) -> dict[str, str]:
    """All of them, then each gemeente of the region by its name."""
    inside = _inside(frozenset(reader.programme().gemeenten), region)
    return {EVERYTHING: text("filters.all_gemeenten")} | inside


@lru_cache(maxsize=8)
def _zorgkantoorregios(inside: frozenset[str]) -> dict[str, str]:
    grouped = reference.table("zorgkantoorregio_gemeenten.csv")
    named = reference.table("zorgkantoorregios.csv").set_index("zorgkantoorregio")["name"]
    there = sorted(grouped[grouped["gemeente"].isin(inside)]["zorgkantoorregio"].unique())
    return {code: str(named[code]) for code in there}


@lru_cache(maxsize=64)
def _inside(inside: frozenset[str], region: str) -> dict[str, str]:
    known = reference.gemeenten()
    if region != WHOLE:
        grouped = reference.table("zorgkantoorregio_gemeenten.csv")
        inside &= frozenset(grouped[grouped["zorgkantoorregio"] == region]["gemeente"])
    listed = known[known["gemeente"].isin(inside)].sort_values("name")
    return dict(zip(listed["gemeente"], listed["name"], strict=True))
