"""A figure in words: against last month, against the target, and when it cannot be told."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from data.kpis import KPIS
from insights.board.board import Board
from insights.board.choosing import core
from insights.board.complete import by_kind, came, latest_complete
from insights.board.region_map import classes
from insights.board.tiles import tile
from insights.overview.sentence import sentence
from insights.selection import Selection

MARCH = date(2025, 3, 1)
SHOWN = [("2024-03-01", 90.0), ("2025-02-01", 100.0), ("2025-03-01", 112.0)]


def rows(*months, mask="", partners=9):
    """The answer per month: value None is masked."""
    return pd.DataFrame(
        [
            {"period": pd.Timestamp(at), "value": value, "partners": partners, "mask": mask}
            for at, value in months
        ]
    )


def delivered(*months, kind="clients"):
    """`(month, asked, missing)`: what was delivered of one kind."""
    return pd.DataFrame(
        [
            {"kind": kind, "period": pd.Timestamp(at), "asked": asked,
             "delivered": asked - len(missing), "missing": "|".join(missing)}
            for at, asked, missing in months
        ]
    )  # fmt: skip


WHOLE = delivered(*((at, 9, ()) for at, _ in SHOWN))
NOTHING_AGREED = pd.DataFrame(columns=["kpi", "partner", "gemeente", "period", "value", "value_to"])


def board(kpi="K01", months=None, **more):
    plain = Board(
        Selection(period=MARCH), {kpi: rows(*SHOWN) if months is None else months}, WHOLE,
        NOTHING_AGREED, dict.fromkeys(KPIS[kpi].sheets, ()),
    )  # fmt: skip
    return replace(plain, **more)


def test_a_tile_says_figure_unit_change_and_completeness():
    found = tile(KPIS["K01"], board())
    assert (found.value, found.unit) == ("112", "cliënten")
    assert (found.change, found.change_is) == ("+12 sinds februari 2025", "good")
    assert (found.target, found.status_text) == ("geen doel afgesproken", "geen oordeel")
    assert (found.completeness, found.incomplete) == ("9 van 9 partners", False)


def test_a_missing_partner_makes_the_tile_say_so():
    found = tile(KPIS["K01"], board(delivered=delivered(("2025-03-01", 9, ("a",)))))
    assert (found.completeness, found.incomplete) == ("8 van 9 partners", True)


def test_months_with_other_partners_are_not_compared():
    fewer = delivered(("2025-02-01", 9, ()), ("2025-03-01", 9, ("a",)))
    found = tile(KPIS["K01"], board(delivered=fewer))
    assert found.change == "niet te vergelijken met februari 2025: toen 9 partners, nu 8"
    assert found.change_is == "neutral"


def test_months_with_as_many_but_other_partners_are_not_compared():
    other = delivered(("2025-02-01", 9, ("a",)), ("2025-03-01", 9, ("b",)))
    found = tile(KPIS["K01"], board(delivered=other))
    assert found.change.endswith("met februari 2025: toen leverden andere partners aan")


def test_partners_without_a_row_in_one_month_still_delivered():
    months = pd.concat([rows(SHOWN[1], partners=9), rows(SHOWN[2], partners=7)])
    assert tile(KPIS["K01"], board(months=months)).change == "+12 sinds februari 2025"


def test_an_unknown_month_before_is_not_called_zero():
    assert tile(KPIS["K01"], board(months=rows(SHOWN[2]))).change == "februari 2025 is niet bekend"


@pytest.mark.parametrize(
    ("mask", "reason"),
    [("few", "te weinig partners om te tonen"), ("small", "minder dan 10"),
     ("dominant", "te veel van één partner om te tonen"),
     ("missing", "niet aangeleverd")],
)  # fmt: skip
def test_a_masked_figure_says_why_and_shows_nothing_else(mask, reason):
    found = tile(KPIS["K01"], board(months=rows(("2025-03-01", None), mask=mask)))
    assert (found.value, found.reason) == (None, reason)
    assert (found.change, found.target, found.trend) == ("", "", None)


def test_a_month_without_a_row_is_not_delivered():
    assert tile(KPIS["K01"], board(months=rows(*SHOWN[:2]))).reason == "niet aangeleverd"


def test_a_figure_without_places_is_not_shown_for_a_part_of_the_region():
    part = Selection(gemeente="GM0599", period=MARCH)
    found = tile(KPIS["K19"], board("K19", chosen=part))
    assert (found.value, found.reason) == (None, "niet bekend per gemeente")


@pytest.mark.parametrize(
    ("kpi", "before", "after", "change", "verdict"),
    [
        ("K09", 120, 110, "\u221210 sinds februari 2025", "good"),
        ("K22", 0.078, 0.08, "+0,20 procentpunt sinds februari 2025", "bad"),
        ("K16", 0.96, 0.97, "+1,0 procentpunt sinds februari 2025", "neutral"),
        ("K01", 110, 110, "0 sinds februari 2025", "neutral"),
        ("K10a", 110, 120, "+10 sinds februari 2025", "neutral"),
        ("K18", 100.0, 98.5, "\u22121,5 sinds februari 2025", "neutral"),
    ],
)
def test_a_change_is_judged_by_the_direction_of_the_figure(kpi, before, after, change, verdict):
    months = rows(("2025-02-01", before), ("2025-03-01", after))
    found = tile(KPIS[kpi], board(kpi, months))
    assert (found.change, found.change_is) == (change, verdict)


def test_a_figure_of_two_sheets_counts_the_partners_that_delivered_both():
    both = pd.concat([delivered(("2025-03-01", 9, ("a", "b"))),
                      delivered(("2025-03-01", 9, ("b", "c")), kind="staff")])  # fmt: skip
    found = tile(KPIS["K20"], board("K20", delivered=both))
    assert (found.completeness, found.incomplete) == ("6 van 9 partners", True)
    whole = pd.concat([delivered(("2025-03-01", 9, ())),
                       delivered(("2025-03-01", 9, ()), kind="staff")])  # fmt: skip
    assert not tile(KPIS["K20"], board("K20", delivered=whole)).incomplete


def test_the_first_page_shows_the_core_kpis_and_no_others():
    assert [kpi.id for kpi in core(pd.DataFrame())] == [
        "K01", "K02", "K03", "K04", "K07", "K08", "K09", "K16", "K19", "K21", "K22",
        "K29", "K30",
    ]  # fmt: skip


def test_a_figure_below_zero_has_a_minus_not_a_hyphen():
    months = rows(("2025-02-01", 4.0), ("2025-03-01", -3.0))
    assert tile(KPIS["K07"], board("K07", months)).value == "\u22123"


def test_the_trend_leaves_gaps_for_months_that_a_partner_missed():
    partial = delivered(("2025-02-01", 9, ("a",)), ("2025-03-01", 9, ()))
    drawn = tile(KPIS["K01"], board(delivered=partial)).trend
    assert drawn.series[0].values[-2:] == (None, 112.0)
    assert drawn.series[0].values[0] == 90.0 and drawn.series[0].values[1] is None
    assert drawn.alt == "VPT-cliënten: van 90 in maart 2024 naar 112 nu."


def test_the_sentence_says_now_a_year_ago_and_the_target():
    agreed = NOTHING_AGREED.copy()
    agreed.loc[0] = ["K01", None, None, pd.Timestamp(MARCH), 140.0, None]
    assert sentence(board(targets=agreed)) == (
        "112 cliënten kregen in maart 2025 VPT, 22 meer dan een jaar eerder;"
        " dat is 80\u00a0% van wat is afgesproken."
    )
    assert sentence(board(months=rows(SHOWN[2]))) == "112 cliënten kregen in maart 2025 VPT."


@pytest.mark.parametrize(
    ("before", "words"),
    [(130.0, "18 minder dan een jaar eerder"), (112.0, "evenveel als een jaar eerder")],
)
def test_the_sentence_does_not_call_a_fall_growth(before, words):
    assert words in sentence(board(months=rows(("2024-03-01", before), SHOWN[2])))


def test_the_sentence_does_not_compare_a_year_with_other_partners():
    joined = delivered(("2024-03-01", 8, ()), ("2025-03-01", 9, ()))
    assert "jaar eerder" not in sentence(board(delivered=joined))


def test_a_target_without_a_year_before_still_reads_well():
    agreed = NOTHING_AGREED.copy()
    agreed.loc[0] = ["K01", None, None, pd.Timestamp(MARCH), 112.0, None]
    assert sentence(board(months=rows(SHOWN[2]), targets=agreed)) == (
        "112 cliënten kregen in maart 2025 VPT; dat is 100\u00a0% van wat is afgesproken."
    )


def test_a_masked_message_says_why():
    masked = board(months=rows(("2025-03-01", None), mask="few"))
    assert sentence(masked) == ("VPT-cliënten in maart 2025: te weinig partners om te tonen.")


def test_the_month_shown_is_the_last_that_everybody_delivered():
    found = delivered(("2025-02-01", 9, ()), ("2025-03-01", 9, ("a",)))
    assert latest_complete(found) == date(2025, 2, 1)
    assert latest_complete(delivered(("2025-03-01", 9, ("a",)))) == MARCH
    assert latest_complete(delivered(("2025-03-01", 9, tuple("abcdefghi")))) is None
    assert came(by_kind(found)["clients"]) == [MARCH, date(2025, 2, 1)]


def test_people_switch_figures_on_off_and_retire_them():
    usual = [kpi.id for kpi in core(pd.DataFrame())]
    assert "K01" in usual
    said = pd.DataFrame({"kpi": ["K01", "K02"], "state": ["off", "retired"]})
    assert [kpi.id for kpi in core(said)] == [one for one in usual if one not in ("K01", "K02")]


def test_map_classes_use_every_colour_and_never_split_equal_values():
    assert classes([]) == ()
    assert classes([5.0, 5.0, 5.0]) == ()
    assert len(classes([float(n) for n in range(20)])) == 4
    assert all(1.0 < cut <= 9.0 for cut in classes([1.0] * 4 + [9.0]))


@pytest.mark.parametrize(("value", "said"), [(-0.037, "good"), (0.06, "watch"), (-0.08, "bad")])
def test_a_forecast_may_be_off_to_both_sides(value, said):
    agreed = NOTHING_AGREED.copy()
    agreed.loc[0] = ["K30", None, None, pd.Timestamp(MARCH), -0.05, 0.05]
    found = tile(KPIS["K30"], board("K30", rows(("2025-03-01", value)), targets=agreed))
    assert found.status == said
    assert found.target == "norm \u22125,0 tot 5,0\u00a0%".replace("\u00a0", " ")
