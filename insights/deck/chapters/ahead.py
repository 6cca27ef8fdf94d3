"""The chapters of what is to come: what will be asked, and what there will be too little of."""

from data.assumptions import scenarios
from insights.deck import notes
from insights.deck.cut import known_part
from insights.deck.setting import REGION, Setting
from insights.deck.slide import Skipped, Slide
from insights.forecast.charts import fan
from insights.forecast.outlook import Outlook, Picked, outlook
from insights.forecast.sentence import AHEAD, figure, vintage
from insights.gap import charts, sides
from insights.gap.closing import closing
from insights.gap.sentence import likely, starts
from insights.longterm import words
from insights.longterm.far import Far, Figure, far
from insights.words import why_not
from texts import month, number, percent, text

_PART = "vpt"  # the programme is about it
_COUNTED = 24  # months of history in the fan
_YEARS = 10  # ahead, as on the pages


def forecast(made: Setting) -> Slide | Skipped:
    """Clients with VPT a year ahead, and how sure that is."""
    chapter = text("deck.chapter.forecast")
    if not made.place.whole and not made.place.gemeente:
        return Skipped(chapter, text("deck.forecast_of_gemeenten"))
    seen = outlook(Picked(gemeente=made.place.gemeente, part=_PART), made.at, REGION)
    if seen.vintage is None:
        return Skipped(chapter, text("deck.no_run"))
    if not seen.shown:
        return Skipped(chapter, text("deck.forecast_hidden", why=why_not(seen.mask or "missing")))
    chart = known_part(fan(seen), _COUNTED, seen.months)
    where = (("gemeente", made.place.gemeente),) if made.place.gemeente else ()
    return Slide(
        "forecast", chapter, _expected(seen), chart=chart,
        source=" · ".join((vintage(seen), made.known)), page="forecast",
        asked=(("wat", "clients"), ("deel_clients", _PART), *where, *made.asked),
        notes=(notes.how("forecast"), _sure(seen), *notes.gaps(chart)),
    )  # fmt: skip


def _a_year(seen: Outlook) -> int:
    late = int((seen.ahead["told_as"] == "nowcast").sum())  # a month that is over is not ahead
    return min(late + AHEAD, len(seen.ahead)) - 1


def _expected(seen: Outlook) -> str:
    place = _a_year(seen)
    mean = float(seen.ahead.iloc[place]["mean"])
    said = text("deck.forecast", month=month(seen.months[place]), mean=figure(seen, mean))
    known = {at: value for at, (value, mask) in seen.counted.items() if not mask and value == value}
    last = max(known, default=None)
    if last is None or not known[last]:
        return f"{said}."
    share = mean / known[last] - 1
    kind = "same" if abs(share) < 0.005 else "more" if share > 0 else "fewer"
    against = text(f"deck.against_{kind}", share=percent(abs(share), 0), month=month(last))
    return f"{said}, {against}."


def _sure(seen: Outlook) -> str:
    place = _a_year(seen)
    row, at = seen.ahead.iloc[place], seen.months[place]
    said = text("deck.sure", month=month(at), low=figure(seen, row["lo_80"]),
                high=figure(seen, row["hi_80"]))  # fmt: skip
    return notes.answer(text("deck.ask_sure"), said)


def demand(made: Setting) -> Slide | Skipped:
    """How many people in the whole region will ask care, year by year."""
    seen, year = _run(made)
    if seen is None:
        return Skipped(text("deck.chapter.demand"), text("deck.no_far"))
    now, then = seen.at("clients", seen.years[0]), seen.at("clients", year)
    assert now and then, "what is asked is always kept"
    said = text("deck.demand", year=year, mean=number(then.mean), first=seen.years[0],
                share=percent(then.mean / now.mean - 1, 0))  # fmt: skip
    chart = charts.asked(seen.until(year))
    return Slide(
        "demand", text("deck.chapter.demand"), said, chart=chart, source=_origin(seen, made),
        page="gap", asked=_asked(seen, year, made),
        notes=(notes.how("demand"), _band(then, year), *words.must_know(seen), *notes.gaps(chart)),
    )  # fmt: skip


def gap(made: Setting) -> Slide | Skipped:
    """When care runs short of what is asked, and by how much."""
    chapter = text("deck.chapter.gap")
    seen, year = _run(made)
    if seen is None:
        return Skipped(chapter, text("deck.no_far"))
    short, chance = seen.at("gap_clients", year), seen.at("chance_gap_clients", year)
    chart = sides.gap(seen.until(year), "clients")
    if short is None or chance is None or chart is None:
        return Skipped(chapter, " ".join((text("deck.no_gap"), *words.unknown(seen))))
    first = starts(seen, "gap_clients")
    kind = "never" if first is None else "now" if first == seen.years[0] else "from"
    size = text(f"deck.gap_{'short' if short.mean > 0 else 'left'}", year=year,
                mean=words.whole(abs(short.mean)), chance=likely(chance.mean))  # fmt: skip
    said = text(f"deck.gap_{kind}", first=first, last=seen.years[-1])
    answers = [notes.answer(text("deck.ask_close"), one) for one in closing(seen, year)]
    return Slide(
        "gap", chapter, f"{said} {size}", chart=chart, source=_origin(seen, made), page="gap",
        asked=_asked(seen, year, made),
        notes=(notes.how("gap"), _band(short, year), *answers, *words.must_know(seen),
               *notes.gaps(chart)),
    )  # fmt: skip


def _run(made: Setting) -> tuple[Far | None, int]:
    seen = far(next(iter(scenarios())), made.at, REGION)
    if seen is None:
        return None, 0
    return seen, seen.years[min(_YEARS, len(seen.years) - 1)]


def _band(one: Figure, year: int) -> str:
    low, high = words.whole(one.low), words.whole(one.high)
    said = text("deck.sure", month=year, low=low, high=high)
    return notes.answer(text("deck.ask_sure"), said)


def _origin(seen: Far, made: Setting) -> str:
    return " · ".join((words.vintage(seen), made.known))


def _asked(seen: Far, year: int, made: Setting) -> tuple[tuple[str, str], ...]:
    return (("scenario", seen.scenario), ("horizon", str(year)), *made.asked)
