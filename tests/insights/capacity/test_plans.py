"""Plans as columns year by year, and what stays together when it may not be told apart."""

from datetime import date

import pandas as pd

from insights.board.board import Board
from insights.capacity.plans import Answers, plans
from insights.selection import Selection

BOARD = Board(Selection(period=date(2026, 10, 1)))
COLUMNS = ["kind", "plan", "value", "mask"]


def rows(*told):
    """`(kind, value or mask)`, or `(kind, plan, value or mask)`."""
    full = [(one[0], one[1] if len(one) > 2 else "", one[-1]) for one in told]
    return pd.DataFrame(
        [
            (kind, plan, float("nan"), said) if isinstance(said, str) else (kind, plan, said, "")
            for kind, plan, said in full
        ],
        columns=COLUMNS,
    )


def drawn(units=(), planned=(), per_plan=(), ideas=()):
    told = Answers(rows(*units), rows(*planned), rows(*per_plan), rows(*ideas))
    return plans(told, BOARD)


def layers(chart):
    return {one.name: one.values for one in chart.series}


TODAY = (("geclusterd", 580.0), ("gespikkeld", 180.0), ("verblijf", 3400.0))


def test_plans_are_added_year_by_year_on_top_of_todays_homes():
    (found,) = drawn(
        TODAY, [("vpt", 125.0)],
        [("vpt", "2029 hard", 20.0), ("vpt", "2027 hard", 60.0), ("vpt", "2027 zacht", 10.0),
         ("vpt", " zacht", 35.0)],
        [("vpt", 16.0)],
    )  # fmt: skip
    assert found.chart.names() == ("Nu", "Eind 2027", "Eind 2029", "Ook zonder jaar", "Ook ideeën")
    assert layers(found.chart) == {
        "Nu": (760, 760, 760, 760, 760),
        "Hard": (0, 60, 80, 80, 80),
        "Zacht": (0, 10, 10, 45, 45),
        "Idee, nog geen plan": (None, None, None, None, 16),
    }
    assert found.hidden == ()
    assert "Eind 2027: Nu 760, Hard 60, Zacht 10" in found.chart.alt


def test_what_may_not_be_told_apart_stands_together_in_the_last_column():
    (found,) = drawn(TODAY, [("vpt", 74.0)],
                     [("vpt", "2027 hard", "few"), ("vpt", "2028 zacht", "few")],
                     [("vpt", "few")])  # fmt: skip
    assert found.chart.names() == ("Nu", "Alle plannen")
    assert layers(found.chart) == {"Nu": (760, 760), "Hard en zacht samen": (0, 74)}
    assert found.hidden == (
        "VPT, hard en zacht apart en per jaar: te weinig partners om te tonen.",
        "VPT, idee, nog geen plan: te weinig partners om te tonen.",
    )


def test_years_are_told_up_to_the_first_that_is_not():
    (found,) = drawn(
        TODAY, [("vpt", 100.0)],
        [("vpt", "2027 hard", 40.0), ("vpt", "2028 zacht", "few"), ("vpt", "2029 hard", 30.0),
         ("vpt", " hard", "rest")],
    )  # fmt: skip
    assert found.chart.names() == ("Nu", "Eind 2027", "Alle plannen")
    assert layers(found.chart) == {
        "Nu": (760, 760, 760), "Hard": (0, 40, 70), "Hard en zacht samen": (0, 0, 30),
    }  # fmt: skip


def test_places_in_verblijf_have_a_chart_of_their_own():
    vpt, verblijf = drawn(
        TODAY, [("verblijf", 12.0), ("vpt", 24.0)],
        [("verblijf", "2028 hard", 12.0), ("vpt", "2027 hard", 24.0)],
    )  # fmt: skip
    assert layers(vpt.chart) == {"Nu": (760, 760), "Hard": (0, 24)}
    assert layers(verblijf.chart) == {"Nu": (3400, 3400), "Hard": (0, 12)}


def test_plans_that_may_not_be_shown_at_all_are_said_in_words_and_not_drawn():
    (found,) = drawn(TODAY, [("vpt", "dominant")], [("vpt", "2027 hard", 24.0)])
    assert found.chart is None
    assert found.hidden == ("VPT, plannen: te veel van één partner om te tonen.",)


def test_todays_homes_that_may_not_be_shown_are_left_out_and_not_drawn_as_none():
    (found,) = drawn([("geclusterd", "few"), ("gespikkeld", 180.0)], [("vpt", 24.0)],
                     [("vpt", "2027 hard", 24.0)])  # fmt: skip
    assert found.chart.names() == ("Eind 2027",)
    assert layers(found.chart) == {"Hard": (24,)}
    assert found.hidden == ("VPT, wat er nu is: te weinig partners om te tonen.",)


def test_only_an_idea_stands_beside_todays_homes():
    (found,) = drawn(TODAY, ideas=[("vpt", 16.0)])
    assert found.chart.names() == ("Nu", "Ook ideeën")
    assert layers(found.chart)["Idee, nog geen plan"] == (None, 16)


def test_without_any_plan_there_is_nothing_to_draw():
    assert drawn(TODAY) == []
    (found,) = drawn(TODAY, [("vpt", 0.0)], [("vpt", "2027 hard", 0.0)])
    assert (found.chart, found.hidden) == (None, ())
