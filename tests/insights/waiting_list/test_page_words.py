"""What the page on the waiting list says, and its lines, from answers as the gate gives them."""

from datetime import date

import pandas as pd
import pytest

from insights.board.board import Board
from insights.selection import Selection, month_before
from insights.waiting_list import charts
from insights.waiting_list.sentence import sentence

MARCH = date(2025, 3, 1)
FEBRUARY = month_before(MARCH)


def rows(value, mask="", at=MARCH, **more):
    told = {"period": [pd.Timestamp(at)], "value": [value], "mask": [mask], "partners": [9]}
    return pd.DataFrame(told | {name: [one] for name, one in more.items()})


def above(numerator, denominator, mask=""):
    nan = float("nan")
    share = nan if mask else numerator / denominator
    return rows(share, mask, numerator=nan if mask else numerator, denominator=denominator)


def board(**months):
    delivered = pd.DataFrame(
        [("waiting_list", pd.Timestamp(at), 9, 9, "") for at in (FEBRUARY, MARCH)],
        columns=["kind", "period", "asked", "delivered", "missing"],
    )
    return Board(Selection(period=MARCH), months, delivered, partners={"waiting_list": ("a",)})


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (above(20.0, 128.0), "; 20 van hen wachtten langer dan de norm."),
        (above(1.0, 128.0), "; één van hen wachtte langer dan de norm."),
        (above(0.0, 128.0), "; niemand van hen wachtte langer dan de norm."),
        (above(20.0, 100.0), "; boven de norm: 20 van de 100 van wie dit bekend is."),
        (above(0.0, 1.0, "small"), "; boven de norm: minder dan 10."),
        (above(0.0, 1.0, "missing"), "op een plaats (urgent of actief)."),
        (above(0.0, 1.0)[:0], "op een plaats (urgent of actief)."),
    ],
)
def test_it_says_who_waits_and_who_above_the_norm(told, said):
    found = sentence(board(K09=rows(128.0), K11=told))
    assert found.startswith("In maart 2025 wachtten 128 mensen op een plaats (urgent of actief)")
    assert found.endswith(said)


def test_one_and_nobody_read_as_people_say_it():
    assert sentence(board(K09=rows(1.0))).startswith("In maart 2025 wachtte 1 mens op een plaats")
    nobody = sentence(board(K09=rows(0.0), K11=above(0.0, 0.5)))
    assert nobody == "In maart 2025 wachtten 0 mensen op een plaats (urgent of actief)."


@pytest.mark.parametrize(
    ("months", "why"),
    [({"K09": rows(float("nan"), "few")}, "te weinig partners om te tonen"),
     ({"K09": rows(9.0)[:0]}, "niet aangeleverd"),
     ({}, "dit cijfer wordt niet meer bijgehouden")],
)  # fmt: skip
def test_what_cannot_be_said_is_explained(months, why):
    assert sentence(board(**months)) == f"Wachtenden in maart 2025: {why}."


def statuses(*told):
    columns = ["period", "wait_status", "value", "mask"]
    return pd.DataFrame([(pd.Timestamp(at), *rest) for at, *rest in told], columns=columns)


LISTED = {"K09": rows(128.0), "K10a": rows(503.0), "K10b": rows(448.0)}


def test_four_lines_of_which_who_waits_as_a_precaution_stands_apart():
    found = charts.statuses(
        statuses((FEBRUARY, "urgent", 12.0, ""), (MARCH, "urgent", 14.0, ""),
                 (MARCH, "actief", 114.0, "")),
        board(**LISTED),
    )  # fmt: skip
    assert found.kind == "lines" and found.categories == (FEBRUARY, MARCH)
    assert {one.name: (one.values[-1], one.role) for one in found.series} == {
        "Urgent plaatsen": (14, "actual"), "Actief plaatsen": (114, "actual"),
        "Wacht op voorkeur": (503, "actual"), "Wacht uit voorzorg": (448, "muted"),
    }  # fmt: skip
    assert found.series[0].values == (12, 14)
    assert found.series[1].notes[0] == "niet aangeleverd"
    assert not charts.together(found)


def test_urgent_and_actief_are_one_line_when_either_may_not_be_shown():
    nan = float("nan")
    found = charts.statuses(
        statuses((FEBRUARY, "urgent", nan, "small"), (FEBRUARY, "actief", nan, "rest"),
                 (MARCH, "urgent", 14.0, ""), (MARCH, "actief", 114.0, "")),
        board(**LISTED),
    )  # fmt: skip
    assert [one.name for one in found.series] == [
        "Urgent en actief samen", "Wacht op voorkeur", "Wacht uit voorzorg",
    ]  # fmt: skip
    assert charts.together(found)


def test_a_status_that_nobody_told_is_not_drawn_and_one_that_is_hidden_says_why():
    hidden = LISTED | {"K10a": rows(float("nan"), "dominant"), "K10b": rows(1.0)[:0]}
    found = charts.statuses(statuses((MARCH, "urgent", 14.0, "")), board(**hidden))
    assert [one.name for one in found.series] == ["Urgent plaatsen", "Wacht op voorkeur"]
    assert found.series[1].notes[-1] == "te veel van één partner om te tonen"


def test_the_average_wait_is_in_days():
    found = charts.days(rows(75.4), board())
    assert (found.unit, found.series[0].values) == ("dagen", (None, 75.4))
    assert found.alt.endswith("In maart 2025: 75.")


def test_what_people_wait_for_names_those_who_did_not_tell():
    told = pd.DataFrame([("", 12.0, ""), ("vpt", 18.0, ""), ("verblijf", 75.0, "")],
                        columns=["leveringsvorm", "value", "mask"])  # fmt: skip
    found = charts.forms(told, board())
    assert found.names() == ("Verblijf", "VPT", "Niet opgegeven")
    assert found.series[0].values == (75, 18, 12)
