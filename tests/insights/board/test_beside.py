"""Another month, place or moment beside every figure."""

from dataclasses import replace
from datetime import date

import pandas as pd

from data.kpis import KPIS
from insights.board.board import Beside
from insights.board.lines import lines
from insights.board.notes import Note
from insights.board.tiles import tile
from tests.insights.board.test_tiles import MARCH, board, delivered, rows

YEAR = Beside(board(), "een jaar eerder", 12)


def test_a_tile_says_the_difference_and_the_other_figure():
    found = tile(KPIS["K01"], board(beside=YEAR))
    assert found.change == "+22 tegenover een jaar eerder (90 cliënten)"
    assert found.change_is == "good"


def test_another_place_is_no_progress():
    other = Beside(board(months=rows(("2025-03-01", 150.0))), "Schiedam")
    found = tile(KPIS["K01"], board(beside=other))
    assert found.change.endswith("38 tegenover Schiedam (150 cliënten)")
    assert found.change_is == "neutral"


def test_what_other_partners_delivered_is_not_compared():
    then = delivered(("2024-03-01", 9, ("lisoever",)), ("2025-03-01", 9, ()))
    found = tile(KPIS["K01"], board(beside=Beside(board(delivered=then), "een jaar eerder", 12)))
    assert (
        found.change == "niet te vergelijken met een jaar eerder: toen leverden andere partners aan"
    )
    assert found.change_is == "neutral"


def test_another_moment_with_a_late_partner_tells_no_difference():
    late = delivered(("2025-03-01", 9, ("lisoever",)))
    then = Beside(board(delivered=late), "zoals bekend op 31 mrt 2025")
    shown = board(beside=then)
    assert "niet te vergelijken" in tile(KPIS["K01"], shown).change
    assert lines(("K01",), shown, "VPT", 13).series[1].values == (None,) * 13


def test_a_figure_of_fewer_partners_than_delivered_says_of_how_many():
    few = rows(("2025-02-01", 0.5), ("2025-03-01", 0.6), partners=6)
    found = tile(KPIS["K13"], board("K13", few))
    assert (found.completeness, found.incomplete) == ("cijfer van 6 van 9 partners", True)


def test_more_partners_than_before_are_no_progress():
    both = pd.concat([rows(("2025-02-01", 0.5), partners=6), rows(("2025-03-01", 0.6), partners=7)])
    assert "niet te vergelijken" in tile(KPIS["K13"], board("K13", both)).change


def test_a_masked_figure_beside_says_why():
    other = Beside(board(months=rows(("2025-03-01", None), mask="few")), "Schiedam")
    assert tile(KPIS["K01"], board(beside=other)).change == (
        "Schiedam: te weinig partners om te tonen"
    )


def test_the_line_of_a_year_earlier_lies_over_this_one():
    chart = lines(("K01",), board(beside=YEAR), "VPT", 13)
    own, other = chart.series
    assert (own.values[-1], other.values[-1], other.role) == (112.0, 90.0, "compare")
    assert other.name == "VPT-cliënten, een jaar eerder"


def test_what_people_wrote_and_who_was_missing_stand_on_the_axis():
    gap = delivered(("2024-03-01", 9, ()), ("2025-02-01", 9, ("lisoever",)), ("2025-03-01", 9, ()))
    shown = replace(board(delivered=gap), notes=(Note("1", MARCH, "fusie"),))
    told = [(mark.category, mark.label) for mark in lines(("K01",), shown, "VPT", 13).marks]
    assert told == [(MARCH, "fusie"), (date(2025, 2, 1), "8 van 9 partners")]


def test_a_line_begins_where_anything_is_known():
    late = board(months=rows(("2025-02-01", 100.0), ("2025-03-01", 112.0)))
    chart = lines(("K01",), late, "VPT", 36)
    assert chart.categories == (date(2025, 2, 1), MARCH)
