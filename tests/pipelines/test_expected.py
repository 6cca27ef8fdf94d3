"""Beside what was delivered before: months replaced, gemeenten and kinds missing, small counts."""

from datetime import datetime

import pytest

from pipelines.intake import judge, publish
from tests.pipelines.books import GOOD, NOW, PARTNER, xlsx

OCTOBER, NOVEMBER, DECEMBER = (
    datetime(2025, 10, 31), datetime(2025, 11, 30), datetime(2025, 12, 31)
)  # fmt: skip
HEAD = ["Peildatum", "Gemeente", "Leveringsvorm", "Aantal"]


@pytest.fixture(autouse=True)
def empty(store):
    return store


def clients(*rows):
    return ("Cliënten", [HEAD, *([month, town, "VPT", n] for month, town, n in rows)])


def judged(*pages, name="a.xlsx"):
    return judge(xlsx(*pages), name, PARTNER, now=NOW)


def published(*pages, at=1, **options):
    return publish(judged(*pages, **options), uploader="test", known_at=datetime(2026, 11, at))


def told(found, code):
    return [(p.kind, p.severity, p.sheet, p.cell, p.found, p.expected)
            for p in found.problems if p.code == code]  # fmt: skip


# --- E05 ---------------------------------------------------------------------------------------


def test_a_month_that_replaces_another_is_named_at_its_first_cell():
    published(clients((NOVEMBER, "Delft", 40), (DECEMBER, "Delft", 41)))
    found = judged(clients((NOVEMBER, "Delft", 40), (DECEMBER, "Delft", 42)))
    assert told(found, "E05") == [
        ("month_replaced", "warn", "Cliënten", "A3", "december 2025", "Cliënten")
    ]
    assert found.accepted


def test_all_months_of_a_kind_are_one_thing_to_say():
    published(clients((NOVEMBER, "Delft", 40), (DECEMBER, "Delft", 41)))
    found = judged(clients((NOVEMBER, "Delft", 41), (DECEMBER, "Delft", 42)))
    assert [one[4] for one in told(found, "E05")] == ["november 2025, december 2025"]


def test_the_same_figures_again_replace_nothing():
    published(clients((DECEMBER, "Delft", 41)))
    assert told(judged(clients((DECEMBER, "Delft", 41))), "E05") == []
    assert told(judged(clients((NOVEMBER, "Delft", 40))), "E05") == []


# --- E21 ---------------------------------------------------------------------------------------


def test_gemeenten_of_the_month_before_that_are_not_there_are_named_together():
    published(clients((NOVEMBER, "Delft", 40), (NOVEMBER, "Schiedam", 3), (NOVEMBER, "Brielle", 5)))
    found = judged(clients((DECEMBER, "Delft", 41)))
    assert told(found, "E21") == [
        ("gemeente_not_there", "info", "Cliënten", "", "Schiedam, Voorne aan Zee", "november 2025")
    ]


def test_a_gemeente_where_nobody_was_left_may_go():
    published(clients((NOVEMBER, "Delft", 40), (NOVEMBER, "Schiedam", 0)))
    assert told(judged(clients((DECEMBER, "Delft", 41))), "E21") == []


def test_a_gemeente_that_goes_within_a_file_is_said_of_the_month_it_goes():
    found = judged(clients((OCTOBER, "Delft", 9), (OCTOBER, "Schiedam", 9), (NOVEMBER, "Delft", 9),
                           (DECEMBER, "Delft", 9)))  # fmt: skip
    assert [one[4:] for one in told(found, "E21")] == [("Schiedam", "oktober 2025")]


def staff(month):
    return ("Personeel", [["Peildatum", "Niveau", "Fte"], [month, "VIG", 12.5]])


def test_a_kind_that_came_along_a_month_before_is_missed_until_it_comes():
    published(clients((NOVEMBER, "Delft", 40)), staff(NOVEMBER))
    found = judged(clients((DECEMBER, "Delft", 41)))
    assert told(found, "E21") == [("kind_not_there", "info", "", "", "Personeel", "november 2025")]
    published(staff(DECEMBER), at=2)
    assert told(judged(clients((DECEMBER, "Delft", 41))), "E21") == []


def test_a_kind_that_always_comes_in_a_file_of_its_own_is_not_missed():
    published(clients((NOVEMBER, "Delft", 40)))
    published(staff(NOVEMBER), at=2, name="b.xlsx")
    assert told(judged(clients((DECEMBER, "Delft", 41))), "E21") == []


# --- E22 ---------------------------------------------------------------------------------------


def test_small_numbers_of_people_are_marked_once_with_how_many():
    found = judged(("Cliënten", GOOD["clients"]))
    assert told(found, "E22") == [("small_counts", "info", "Cliënten", "G2", "5", "10")]


@pytest.mark.parametrize(("n", "marked"), [(0, False), (1, True), (9, True), (10, False)])
def test_one_to_nine_is_small(n, marked):
    assert bool(told(judged(clients((DECEMBER, "Delft", n))), "E22")) == marked


def test_homes_are_no_people():
    found = judged(("Capaciteit", [["Peildatum", "Gemeente", "Type", "Capaciteit"],
                                   [DECEMBER, "Delft", "Verblijf", 4]]))  # fmt: skip
    assert found.accepted
    assert told(found, "E22") == []
