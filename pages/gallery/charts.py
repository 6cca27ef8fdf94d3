"""A chart of every kind, and the states that go wrong most easily; the figures are made up."""

from dataclasses import replace
from datetime import date

from insights.chart import Band, Chart, Kind, Mark, Series
from texts import text

_MONTHS = tuple(date(2024 + place // 12, place % 12 + 1, 1) for place in range(36))
_YEARS = tuple(date(year, 1, 1) for year in range(2020, 2041))
_PARTNERS = ("Aar", "Berkel", "Cedron", "Dommel", "Eem", "Fluit", "Gouwe", "Hunze", "IJzer")


def every() -> list[Chart]:
    """The charts in the order a reader would want to compare them."""
    drawn = (forecast, forms, crowded, layers, stacked_columns, columns)
    return [draw() for draw in (*drawn, two_years, partners, changes, areas, empty)]


def forecast() -> Chart:
    """Measured, forecast, target and two bands, with events."""
    past = tuple(round(610 + 31 * place + (place % 3) * 9) for place in range(7))
    ahead = tuple(round(806 + 44 * place) for place in range(1, 15))
    wide = tuple(18 * place for place in range(1, 15))
    none = (None,) * 7
    return _chart(
        "forecast", "lines", _YEARS,
        (
            Series(_say("measured"), past + (None,) * 14),
            Series(_say("forecast"), none + ahead, "forecast"),
            Series(_say("target"), none + tuple(900 + 30 * place for place in range(14)), "target"),
        ),
        bands=(_band(_say("band_95"), ahead, wide), _band(_say("band_80"), ahead, wide, 0.6)),
        marks=(Mark(_YEARS[3], _say("opening")), Mark(_YEARS[6], _say("merger"))),
    )  # fmt: skip


def forms() -> Chart:
    """The five leveringsvormen over months, one with masked months."""
    hidden = tuple(_say("small") if place in (9, 10) else "" for place in range(36))
    tiny = tuple(None if place in (9, 10) else 11 + place // 6 for place in range(36))
    return _chart("forms", "lines", _MONTHS, (
        Series("VPT", tuple(88 + place * 4 + place % 4 * 3 for place in range(36))),
        Series("MPT", tuple(150 + place + place % 5 * 2 for place in range(36))),
        Series("PGB", tuple(64 - place // 4 for place in range(36))),
        Series("Verblijf", tuple(262 - place - place % 3 for place in range(36))),
        Series("DTV", tiny, notes=hidden),
    ))  # fmt: skip


def crowded() -> Chart:
    """Nine lines that end close together: the names move to a key."""
    return _chart("crowded", "lines", _MONTHS[:14], tuple(
        Series(f"{_say('partner')} {name}",
               tuple(3.1 + at * 0.3 + month * (0.05 + at % 3 / 40) for month in range(14)),
               "actual" if at == 2 else "compare" if at == 4 else "muted")
        for at, name in enumerate(_PARTNERS)
    ), unit="%", decimals=1)  # fmt: skip


def layers() -> Chart:
    """Stacked areas over three years."""
    return _chart("layers", "stacked", _MONTHS, (
        Series("Verblijf", tuple(262 - place - place % 3 for place in range(36))),
        Series("VPT", tuple(88 + place * 3 + place % 4 * 3 for place in range(36))),
        Series("MPT", tuple(120 + place for place in range(36))),
        Series("PGB", tuple(64 - place // 4 for place in range(36))),
        Series("DTV", tuple(12 + place // 6 for place in range(36))),
    ))  # fmt: skip


def stacked_columns() -> Chart:
    """Stacked columns per year, one part masked."""
    small = ("", _say("small"), "", "", "", "")
    return _chart("stacked", "stacked", _YEARS[:6], (
        Series("Verblijf", (820, 800, 776, 741, 702, 690)),
        Series("VPT", (90, 122, 160, 214, 280, 345)),
        Series("MPT", (140, 151, 149, 160, 172, 180)),
        Series("DTV", (14, None, 16, 18, 22, 25), notes=small),
    ))  # fmt: skip


def columns() -> Chart:
    """One series of columns with a month that is missing."""
    late = tuple(_say("late") if place == 10 else "" for place in range(12))
    values = (24, 31, 28, 35, 33, 29, 22, 26, 38, 41, None, 44)
    return _chart("columns", "columns", _MONTHS[:12], (Series(_say("inflow"), values, notes=late),))


def two_years() -> Chart:
    """Columns side by side, with a target and values below zero."""
    names = tuple(_say(f"quarter_{at}") for at in range(1, 5))
    return _chart("two-years", "columns", names, (
        Series("2024", (12.4, 6.1, -3.2, 8.8), "compare"),
        Series("2025", (14.9, 9.3, -1.4, 12.7)),
        Series(_say("target"), (12, 12, 12, 12), "target"),
    ), unit="€ mln", decimals=1)  # fmt: skip


def partners() -> Chart:
    """Bars with long names, targets, a masked and a missing one."""
    names = (*(f"{_say('partner')} {name}" for name in _PARTNERS[:6]), _say("long_partner"),
             f"{_say('partner')} Hunze", f"{_say('partner')} IJzer")  # fmt: skip
    return _chart("partners", "bars", names, (
        Series(_say("now"), (318, 260, 244, 190, 121, 88, 61, None, None),
               notes=("",) * 7 + (_say("small"), _say("nothing"))),
        Series(_say("target"), (300, 300, 230, 200, 140, 80, 90, None, None), "target"),
    ))  # fmt: skip


def changes() -> Chart:
    """Bars in both directions."""
    names = tuple(f"{_say('partner')} {name}" for name in _PARTNERS[:5])
    changed = Series(_say("change"), (5.4, 2.1, 0.3, -1.8, -4.6))
    return _chart("changes", "bars", names, (changed,), unit="%", decimals=1)


def areas() -> Chart:
    """A map: made-up figures on real gemeenten."""
    codes = tuple(text("gallery.codes").split())
    values = tuple(None if at in (3, 7) else 40 + at * 37 % 290 for at in range(len(codes)))
    notes = tuple({3: _say("small"), 7: _say("nothing")}.get(at, "") for at in range(len(codes)))
    drawn = _chart("areas", "map", codes, (Series(_say("now"), values, notes=notes),))
    called = tuple(text("gallery.names").split(", "))
    return replace(drawn, labels=called, breaks=(75, 150, 225, 300))


def empty() -> Chart:
    """Nothing delivered yet."""
    return _chart("nothing", "lines", _MONTHS[:6], (Series(_say("measured"), (None,) * 6),))


def _chart(
    name: str, kind: Kind, categories: tuple, series: tuple[Series, ...], **more: object
) -> Chart:
    words = {"title": _say(f"title_{name}"), "alt": _say(f"alt_{name}"), "source": _say("source")}
    plain = Chart(f"gallery-{name}", kind, "", categories, series, _say("unit"), "")
    return replace(plain, **words, **more)


def _band(name: str, middle: tuple, wide: tuple, share: float = 1.0) -> Band:
    none = (None,) * 7
    pairs = list(zip(middle, wide, strict=True))
    low = none + tuple(round(value - width * share) for value, width in pairs)
    return Band(name, low, none + tuple(round(value + width * share) for value, width in pairs))


def _say(name: str) -> str:
    return text(f"gallery.chart.{name}")
