"""What the page on capacity says, and the pictures that lean on a norm or a base month."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from insights.board.board import Board
from insights.capacity import charts
from insights.capacity.sentence import mpt_sentence, sentence
from insights.selection import Selection

MARCH = date(2025, 3, 1)
TARGETS = ["kpi", "partner", "gemeente", "period", "value", "value_to"]


def rows(value=float("nan"), mask="", **more):
    told = {"period": [pd.Timestamp(MARCH)], "value": [value], "mask": [mask], "partners": [9]}
    return pd.DataFrame(told | {name: [one] for name, one in more.items()})


def agreed(low=0.95, high=0.98):
    return pd.DataFrame([("K16", None, None, pd.Timestamp(MARCH), low, high)], columns=TARGETS)


def board(kpi="K16", months=None, **more):
    delivered = pd.DataFrame({"kind": ["capacity"], "period": [pd.Timestamp(MARCH)],
                              "asked": [9], "delivered": [9], "missing": [""]})  # fmt: skip
    months = {} if months is None else {kpi: months}
    plain = Board(Selection(period=MARCH), months, delivered, agreed(), {"capacity": ("a",)})
    return replace(plain, **more)


@pytest.mark.parametrize(
    ("share", "against"),
    [
        (0.965, "96,5\u00a0% van verblijf en geclusterd VPT bezet, binnen de norm van 95 tot 98 %"),
        (0.9312, "93,1\u00a0% van verblijf en geclusterd VPT bezet, onder de norm van 95 tot 98 %"),
        (0.991, "99,1\u00a0% van verblijf en geclusterd VPT bezet, boven de norm van 95 tot 98 %"),
        (0.9497, "95,0\u00a0% van verblijf en geclusterd VPT bezet, binnen de norm"),
    ],
)
def test_it_says_how_full_it_is_against_the_norm_and_what_stands_empty(share, against):
    said = sentence(board(months=rows(share)), rows(140.0))
    assert said.startswith(f"In maart 2025 was {against}")
    assert said.endswith("; 140 wooneenheden stonden leeg.")


def test_one_empty_home_and_none_read_as_people_say_it():
    assert sentence(board(months=rows(0.97)), rows(1.0)).endswith("één wooneenheid stond leeg.")
    assert "geen enkele wooneenheid stond leeg" in sentence(board(months=rows(1.0)), rows(0.0))


def test_empty_homes_that_may_not_be_shown_are_left_unsaid():
    said = sentence(board(months=rows(0.97)), rows(mask="dominant"))
    assert said.endswith("de norm van 95 tot 98 %.")


def test_a_norm_with_a_decimal_keeps_it_and_without_one_nothing_is_said_of_it():
    found = sentence(board(months=rows(0.96), targets=agreed(0.955, 0.98)), rows(140.0))
    assert "norm van 95,5 tot 98 %" in found
    alone = sentence(board(months=rows(0.96), targets=agreed()[:0]), rows(140.0))
    assert alone.endswith("geclusterd VPT bezet; 140 wooneenheden stonden leeg.")


@pytest.mark.parametrize(
    ("months", "why"),
    [(rows(mask="few"), "te weinig partners om te tonen"), (rows()[:0], "niet aangeleverd"),
     (None, "dit cijfer wordt niet meer bijgehouden")],
)  # fmt: skip
def test_what_cannot_be_said_is_explained(months, why):
    assert sentence(board(months=months), rows(140.0)) == f"Bezetting in maart 2025: {why}."


def test_mpt_has_no_places_and_its_clients_are_told_when_they_may_be():
    assert "MPT heeft geen plaatsen" in mpt_sentence(rows(mask="small"), board())
    assert mpt_sentence(rows(812.0), board()).endswith("In maart 2025 kregen 812 cliënten MPT.")
    assert mpt_sentence(rows()[:0], board()) == mpt_sentence(rows(mask="few"), board())


def test_the_bezettingsgraad_stands_before_the_band_of_its_norm():
    drawn = charts.occupancy(board(months=rows(0.965)), agreed())
    assert drawn.series[0].values[-1] == pytest.approx(96.5)
    (band,) = drawn.bands
    assert (band.name, band.low[-1], band.high[-1]) == ("Norm: 95 tot 98 %", 95, 98)


def test_a_part_of_the_region_has_no_norm_and_an_unknown_figure_no_band():
    part = board(months=rows(0.965), chosen=Selection(period=MARCH, gemeente="GM0599"))
    assert charts.occupancy(part, agreed()).bands == ()
    assert charts.occupancy(board(months=rows(mask="few")), agreed()).bands == ()


def test_places_stand_against_those_of_the_base_month_when_there_is_a_figure():
    drawn = charts.frozen(board("K18", rows(98.4)))
    assert [one.name for one in drawn.series] == ["Plaatsen nu", "Bevriezing"]
    assert drawn.series[1].values[-1] == 100
    masked = charts.frozen(board("K18", rows(mask="few")))
    assert [one.role for one in masked.series] == ["actual"]


def test_a_kind_of_which_the_occupancy_is_not_told_is_not_called_empty():
    told = pd.DataFrame(
        [("verblijf", "bezet", 70.0, ""), ("verblijf", "vrij", 10.0, ""),
         ("geclusterd", "onbekend", 24.0, "")],
        columns=["kind", "state", "value", "mask"],
    )  # fmt: skip
    drawn = charts.units(told, board())
    assert drawn.names() == ("Verblijf", "VPT geclusterd")
    assert {one.name: one.values for one in drawn.series} == {
        "Bezet": (70, None), "Vrij": (10, None), "Bezetting niet opgegeven": (0, 24),
    }  # fmt: skip
    assert "Verblijf 70 bezet" in drawn.alt


def test_free_homes_begin_in_the_first_month_that_was_delivered():
    drawn = charts.free(rows(12.0), board())
    assert (drawn.categories, drawn.series[0].values) == ((MARCH,), (12,))
    assert drawn.alt.endswith("In maart 2025: 12.")
