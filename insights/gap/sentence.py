"""What the page on the gap says first: when it starts and how sure that is."""

from insights.longterm.far import Far
from insights.longterm.words import banded, scenario_name, unknown
from texts import number, percent, text

LIKELY = 0.5  # from this chance on a shortage is more likely than not


def starts(seen: Far, measure: str) -> int | None:
    """The first year from which a shortage stays more likely than not."""
    chances = seen.line(f"chance_{measure}")
    later = [year for year, chance in zip(chances["year"], chances["mean"], strict=True)
             if chance < LIKELY]  # fmt: skip
    from_then = [int(year) for year in chances["year"] if year > max(later, default=0)]
    return from_then[0] if from_then else None


def sentence(seen: Far | None, year: int) -> str:
    """When it starts and how sure, and how large it is in the year chosen; without a gap only what
    will be asked."""
    if seen is None:
        return text("gap.sentence_none")
    short = seen.at("gap_clients", year)
    if short is None:
        return _asked(seen, year)
    chance = seen.at("chance_gap_clients", year)
    assert chance, "a gap is kept with its chance"
    first = starts(seen, "gap_clients")
    kind = "never" if first is None else "now" if first == seen.years[0] else "from"
    said = text(f"gap.starts_{kind}", first=first, last=seen.years[-1])
    size = text(
        f"gap.size_{'short' if short.mean > 0 else 'left'}", year=year,
        mean=number(abs(short.mean)), chance=likely(chance.mean),
        scenario=scenario_name(seen.scenario),
    )  # fmt: skip
    return f"{said} {size}"


def likely(chance: float) -> str:
    """A chance as a percentage; never as certain, for the model is not."""
    if chance > 0.99:
        return text("gap.chance_nearly", share=percent(0.99, 0))
    return (
        text("gap.chance_hardly", share=percent(0.01, 0)) if chance < 0.01 else percent(chance, 0)
    )


def _asked(seen: Far, year: int) -> str:
    now, then = seen.at("clients", seen.years[0]), seen.at("clients", year)
    assert now and then, "what is asked is always kept"
    said = text("gap.asked", year=year, people=banded(then), first=seen.years[0],
                share=percent(then.mean / now.mean - 1, 0))  # fmt: skip
    why = unknown(seen)
    return f"{said} {text('gap.no_gap')}" if why else said
