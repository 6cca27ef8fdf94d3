"""The fan: what was counted, what is expected, and how sure that is."""

from datetime import date

from insights.chart import Band, Chart, Mark, Series
from insights.forecast.outlook import Outlook
from insights.forecast.sentence import about, figure, vintage
from insights.series import months_to
from insights.words import why_not
from texts import month, text

HISTORY = 36  # months
_DRAWN = ("mean", "lo_50", "hi_50", "lo_80", "hi_80")


def fan(seen: Outlook) -> Chart:
    """History whole, forecast dashed from the last counted month on, with the 50 and 80 % bands."""
    assert seen.vintage
    along = _months(seen)
    counted = [seen.counted.get(at, (float("nan"), "missing")) for at in along]
    history = Series(
        text("forecast.counted"),
        tuple(value if not mask and value == value else None for value, mask in counted),
        notes=tuple(why_not(mask) if mask and at <= seen.vintage.last_month else ""
                    for at, (_, mask) in zip(along, counted, strict=True)),
    )  # fmt: skip
    ahead = {}
    if seen.shown:
        columns = [seen.ahead[name].tolist() for name in _DRAWN]
        ahead = dict(zip(seen.months, zip(*columns, strict=True), strict=True))
    expected = Series(text("forecast.expected"), _side(ahead, along, 0), "forecast")
    bands = (
        Band(text("forecast.band_80"), _side(ahead, along, 3), _side(ahead, along, 4)),
        Band(text("forecast.band_50"), _side(ahead, along, 1), _side(ahead, along, 2)),
    )
    return Chart(
        "forecast_fan", "lines", about(seen.picked), along, (history, expected),
        text(f"units.{seen.picked.of.unit}"), _alt(seen), vintage(seen), seen.picked.of.decimals,
        bands=bands if seen.shown else (), marks=joined(seen, along),
    )  # fmt: skip


def joined(seen: Outlook, along: tuple[date, ...]) -> tuple[Mark, ...]:
    """The months from which a partner takes part that did not before: the level jumps there."""
    if not seen.vintage or seen.picked.partner:
        return ()
    told = seen.vintage.facts.get(seen.picked.measure, {}).get("joined", {})
    months = {date.fromisoformat(f"{month}-01") for month in told.values()}
    return tuple(Mark(at, text("forecast.mark_joined")) for at in along if at in months)


def past(seen: Outlook) -> list[date]:
    """The months behind that are drawn, to the last of the run."""
    assert seen.vintage
    first = min(seen.counted, default=seen.vintage.last_month)
    return [at for at in months_to(seen.vintage.last_month, HISTORY) if at >= first]


def _months(seen: Outlook) -> tuple[date, ...]:
    return tuple(dict.fromkeys([*past(seen), *(seen.months if seen.shown else [])]))


def _side(
    ahead: dict[date, tuple[float, ...]], along: tuple[date, ...], place: int
) -> tuple[float | None, ...]:
    return tuple(ahead[at][place] if at in ahead else None for at in along)


def _alt(seen: Outlook) -> str:
    if not seen.shown:
        return text("forecast.alt_none", why=why_not(seen.mask or "missing"))
    last = seen.ahead.iloc[-1]
    return text(
        "forecast.alt", about=about(seen.picked), month=month(seen.months[-1]),
        mean=figure(seen, last["mean"]), low=figure(seen, last["lo_80"]),
        high=figure(seen, last["hi_80"]),
    )  # fmt: skip
