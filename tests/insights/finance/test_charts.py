"""The pictures of the page on finance."""

from datetime import date

import pandas as pd
import pytest

from insights.finance import charts
from insights.selection import month_before
from tests.insights.staff.boards import NOW, board

NO_NORM = pd.DataFrame(columns=["period", "value", "value_to"])
INDEX = {"K27": [(1, 0.99), (0, 1.02)]}


def finance(values=None, **chosen):
    return board(values or {}, kind="finance", **chosen)


def rows(*told, **columns):
    """`(period, *columns, numerator)` as the gate gives a partner's own amounts."""
    names = ["period", *columns.get("names", ()), "numerator"]
    found = pd.DataFrame(told, columns=names)
    return found.assign(period=pd.to_datetime(found["period"]), value=found["numerator"], mask="")


def test_the_index_is_a_percentage_per_group_in_the_usual_band():
    groups = pd.DataFrame(
        {"period": pd.to_datetime([NOW, NOW]), "prestatiegroep": ["vpt", "mpt"],
         "value": [1.04, None], "mask": ["", "few"]}
    )  # fmt: skip
    chart = charts.index(groups, finance(INDEX), NO_NORM)
    assert [one.name for one in chart.series] == ["VPT", "MPT", "VPT en MPT samen"]
    assert chart.series[0].values == (None, pytest.approx(104.0))
    assert chart.series[1].notes[-1] == "te weinig partners om te tonen"
    assert chart.series[2].values == (99.0, pytest.approx(102.0))
    (band,) = chart.bands
    assert (band.name, band.low, band.high) == (
        "Gangbaar: 97 tot 103 %", (97.0, 97.0), (103.0, 103.0),
    )  # fmt: skip
    assert chart.unit == "%"


def test_a_norm_that_was_agreed_takes_the_place_of_what_is_usual():
    norm = pd.DataFrame({"period": [pd.Timestamp(NOW)], "value": [0.98], "value_to": [1.01]})
    groups = pd.DataFrame(columns=["period", "prestatiegroep", "value", "mask"])
    (band,) = charts.index(groups, finance(INDEX), norm).bands
    assert (band.name, band.low, band.high) == ("Afgesproken norm", (None, 98.0), (None, 101.0))


def test_agreed_stands_beside_delivered_in_euros():
    told = pd.DataFrame(
        {"prestatiegroep": ["verblijf", "vpt"], "numerator": [880.0, 96.0],
         "denominator": [900.0, 120.0]}
    )  # fmt: skip
    chart = charts.groups(told, ["herschikking", "initieel"], finance(partner="lisoever"))
    assert chart.labels == ("VPT", "Verblijf") and chart.unit == "€"
    assert [(one.name, one.values) for one in chart.series] == [
        ("Afgesproken", (120.0, 900.0)), ("Geleverd", (96.0, 880.0)),
    ]  # fmt: skip
    assert chart.source == "opgave van deze partner, volgens: Initiële afspraak, Herschikking"


def test_an_agreement_moves_from_round_to_round_as_an_average_per_month():
    january, february = month_before(NOW, 2), month_before(NOW)
    names = ("prestatiegroep", "budget_round")
    agreed = rows(
        (january, "vpt", "initieel", 100.0), (february, "vpt", "initieel", 220.0),
        (february, "mpt", "initieel", 999.0), (NOW, "vpt", "initieel", 300.0),
        (NOW, "vpt", "herschikking", 390.0), names=names,
    )  # fmt: skip
    realised = rows((NOW, "vpt", 360.0), names=("prestatiegroep",))
    chart = charts.moved("vpt", agreed, realised, finance(partner="lisoever"))
    told = {one.name: one.values[-3:] for one in chart.series}
    assert told == {
        "Initiële afspraak": (100.0, 110.0, 100.0),
        "Herschikking": (None, None, 130.0),
        "Geleverd": (None, None, 120.0),
    }
    assert len(chart.categories) == 24 and chart.unit == "€ per maand"


def test_transitiegeld_begins_in_the_first_month_that_tells_it():
    told = rows((date(2025, 1, 1), 3900.0), (NOW, 7800.0))
    chart = charts.transition(told, finance(partner="lisoever"))
    assert chart.categories == (date(2025, 1, 1), date(2025, 2, 1), NOW)
    assert chart.series[0].values == (3900.0, None, 7800.0)
    assert "In maart 2025: 7.800 euro." in chart.alt
