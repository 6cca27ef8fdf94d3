"""Totals against their parts: kinds of VPT (E20), and those who wait as a precaution (E24)."""

import pytest

from data.sheets import SHEETS
from pipelines.sums_apart import judged_total, wrong_total
from tests.pipelines.books import DAY, of_rows, said

HEAD = ["Peildatum", "Gemeente", "Leveringsvorm", "VPT-type", "Aantal"]


def vpt(*rows):
    return of_rows([HEAD, *([DAY, town, "VPT", *row] for town, *row in rows)])


def test_vpt_that_is_not_the_sum_of_its_types_is_warned_about_with_both_figures():
    judged = vpt(("Rotterdam", "geclusterd", 30), ("Rotterdam", "wijk", 17), ("Rotterdam", "", 50))
    assert said(judged) == [("E20", "types_differ", "warn", "E4")]
    assert (judged.problems[0].found, judged.problems[0].expected) == ("50", "47")


def test_beside_totals_that_are_right_the_wrong_one_is_named():
    judged = vpt(
        ("Rotterdam", "geclusterd", 30), ("Rotterdam", "wijk", 20), ("Rotterdam", "", 50),
        ("Schiedam", "geclusterd", 30), ("Schiedam", "wijk", 17), ("Schiedam", "", 50),
    )  # fmt: skip
    assert said(judged) == [
        ("E20", "looks_like_total", "warn", "E4"), ("E20", "types_differ", "warn", "E7")
    ]  # fmt: skip


def test_vpt_of_no_known_type_beside_the_types_is_no_total():
    assert said(vpt(("Delft", "geclusterd", 30), ("Delft", "wijk", 17), ("Delft", "", 12))) == []


def waiting(total, *rows):
    head = ["Peildatum", "Gemeente", "Wachtstatus", "Aantal wachtenden"]
    rows = rows or (("Urgent plaatsen", 2), ("Actief plaatsen", 14), ("Wacht uit voorzorg", 50))
    body = [[DAY, "Rotterdam", *row] for row in rows]
    judged = of_rows([head, *body, ["Totaal", "", "", total]])
    return [one for one in said(judged) if one[1] != "total_row"]


def test_a_total_that_takes_in_who_waits_as_a_precaution_is_said_at_the_total():
    assert waiting(66) == [("E24", "total_takes_in", "warn", "D5")]


def test_a_total_that_leaves_them_out_is_right():
    assert waiting(16) == []


def test_a_total_that_is_neither_is_said_to_differ():
    assert waiting(20) == [("E14", "total_differs", "warn", "D5")]


def test_a_total_of_one_status_is_a_plain_total():
    assert waiting(50, ("Wacht uit voorzorg", 20), ("Wacht uit voorzorg", 30))[-1][1] != (
        "total_takes_in"
    )


@pytest.mark.parametrize(
    ("total", "parts", "apart", "verdict"),
    [(10, 10, 0, "right"), (11, 10, 0, "differs"), (10, 10, 4, "takes_in"), (6, 10, 4, "right"),
     (10, 10, 10, "right"), (9, 10, 4, "differs")],
)  # fmt: skip
def test_a_total_is_right_takes_in_too_much_or_differs(total, parts, apart, verdict):
    assert judged_total(total, parts, apart, 0) == verdict


@pytest.mark.parametrize(
    ("kind", "total", "parts", "wrong"),
    [
        ("clients", 47, [("VPT geclusterd", 30), ("VPT in de wijk", 17)], ("", "")),
        ("clients", 50, [("VPT geclusterd", 30), ("VPT in de wijk", 17)], ("E20", "total_differs")),
        ("clients", 50, [("VPT", 30), ("MPT", 17)], ("E14", "total_differs")),
        ("waiting_list", 89, [("Urgent plaatsen", 42), ("Wacht uit voorzorg", 47)],
         ("E24", "total_takes_in")),
        ("waiting_list", 42, [("Urgent plaatsen", 42), ("Wacht uit voorzorg", 47)], ("", "")),
        ("waiting_list", 42, [], ("", "")),
    ],
)  # fmt: skip
def test_a_total_along_a_row_is_named_after_what_its_parts_are(kind, total, parts, wrong):
    name = "wait_status" if kind == "waiting_list" else "leveringsvorm"
    said_of = [({name: label}, figure) for label, figure in parts]
    assert wrong_total(SHEETS[kind], total, [said_of, []], 0) == wrong
