"""Why VPT ended, over a year of which months may lack somebody."""

from dataclasses import replace

import pandas as pd

from insights.clients.charts import profiles
from insights.clients.flows import reasons
from insights.selection import month_before
from tests.insights.board.test_tiles import MARCH, SHOWN, board, delivered, rows

ROWS = pd.DataFrame({"outflow_reason": ["overlijden"], "value": [27.0], "mask": [""]})
LATE = {3: ("lisoever",)}


def shown(missing=None, partners=None, partner=""):
    """A board of a year: per months back who missed it, and how many told who came and went."""
    every = [f"{month_before(MARCH, back):%Y-%m-%d}" for back in range(12)]
    told = delivered(*((at, 9, (missing or {}).get(back, ())) for back, at in enumerate(every)))
    few = pd.concat([rows((at, 1.0), partners=(partners or {}).get(back, 9))
                     for back, at in enumerate(every)])  # fmt: skip
    found = board("K07", few, delivered=told)
    return replace(found, chosen=replace(found.chosen, partner=partner))


def test_a_whole_year_has_nothing_to_say():
    assert reasons(ROWS, shown()).remark == ""


def test_months_that_lack_a_partner_are_named_by_the_chart_itself():
    chart = reasons(ROWS, shown(LATE, {3: 8}))
    said = "Niet van alle partners geteld: december 2024. In werkelijkheid zijn het er meer."
    assert chart.remark == said
    assert chart.alt.endswith(said)


def test_months_in_which_somebody_left_out_who_stopped_are_named_too():
    assert "februari 2025" in reasons(ROWS, shown(partners={1: 7})).remark


def test_a_month_before_anybody_delivered_is_not_counted_and_named():
    young = delivered(("2025-02-01", 9, ()), ("2025-03-01", 9, ()))
    assert "april 2024" in reasons(ROWS, board("K07", rows(*SHOWN), delivered=young)).remark


def test_a_partner_hears_of_its_own_months_only():
    assert reasons(ROWS, shown(LATE, {3: 8}, partner="rietmeander")).remark == ""
    own = reasons(ROWS, shown(LATE, partner="lisoever")).remark
    assert own == "Niet geteld, want niet opgegeven: december 2024."


def test_deeltijdverblijf_is_said_apart_from_home():
    told = pd.DataFrame(
        {"zorgprofiel": ["VV05"] * 3, "place": ["dtv", "thuis", "verblijf"],
         "value": [12.0, 40.0, 90.0], "mask": ["", "", ""]}
    )  # fmt: skip
    chart = profiles(told, board())
    assert [(one.name, one.values) for one in chart.series] == [
        ("Thuis", (40.0,)), ("Deeltijdverblijf", (12.0,)), ("Verblijf", (90.0,)),
    ]  # fmt: skip
