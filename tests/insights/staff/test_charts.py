"""The pictures of the page on staff."""

import pandas as pd
import pytest

from insights.selection import month_before
from insights.staff import charts
from tests.insights.staff.boards import NOTHING, NOW, board, delivered

YEAR_AGO = month_before(NOW, 12)


def rows(*told, along="period", at="niveau"):
    """`(period or team, niveau, value)`; a value of text is why there is none."""
    return pd.DataFrame(
        [
            {along: pd.Timestamp(key) if along == "period" else key, at: niveau, "partners": 9,
             "value": None if isinstance(value, str) else value,
             "mask": value if isinstance(value, str) else ""}
            for key, niveau, value in told
        ]
    )  # fmt: skip


def named(chart):
    return {one.name: one for one in chart.series}


def test_niveaus_are_stacked_in_groups_that_add_up():
    chart = charts.over_time(
        rows((YEAR_AGO, "helpende", 10.0), (NOW, "zorghulp", 5.0), (NOW, "helpende", 20.0),
             (NOW, "welzijn", 3.0), (NOW, "mbo_vpk", 8.0), (NOW, "hbo_vpk", 4.0)),
        board({}),
    )  # fmt: skip
    assert len(chart.categories) == 13  # from the first month of which anything is known
    found = named(chart)
    assert list(found) == ["Zorghulp, helpende en welzijn", "Verpleging (4 en 6)"]
    assert found["Zorghulp, helpende en welzijn"].values[-1] == 28.0
    assert found["Verpleging (4 en 6)"].values[-1] == 12.0
    assert found["Zorghulp, helpende en welzijn"].values[0] == 10.0
    # that month somebody delivered, and had no nurses; the month after nobody delivered
    assert found["Verpleging (4 en 6)"].notes[:2] == ("", "niet aangeleverd")
    assert chart.unit == "fte (36 uur)"


def test_a_group_is_hidden_when_one_of_its_niveaus_is():
    chart = charts.over_time(
        rows((NOW, "helpende", 20.0), (NOW, "mbo_vpk", 8.0), (NOW, "hbo_vpk", "few")), board({})
    )
    nurses = named(chart)["Verpleging (4 en 6)"]
    assert (nurses.values, nurses.notes) == ((None,), ("te weinig partners om te tonen",))


def test_niveaus_stand_beside_a_year_before_of_the_same_partners():
    told = rows((YEAR_AGO, "helpende", 10.0), (NOW, "helpende", 20.0), (NOW, "welzijn", 0.0))
    chart = charts.niveaus(told, board({}))
    assert chart.labels == ("Helpende (2)",)
    assert [(one.name, one.values) for one in chart.series] == [
        ("maart 2025", (20.0,)), ("maart 2024", (10.0,)),
    ]  # fmt: skip
    other = charts.niveaus(told, board({}, delivered(m12="lisoever")))
    assert [one.name for one in other.series] == ["maart 2025"]


def test_the_mix_is_a_percentage_per_team_type():
    told = rows(
        ("vpt_wijk", "helpende", 0.25), ("vpt_wijk", "welzijn", 0.15), ("vpt_wijk", "hbo_vpk", 0.6),
        ("verblijf", "helpende", 1.0), ("verblijf", "welzijn", 0.0), ("verblijf", "hbo_vpk", 0.0),
        along="team_type",
    )  # fmt: skip
    chart = charts.mix(told, board({}))
    assert chart.labels == ("Verblijf", "VPT wijk")
    assert named(chart)["Zorghulp, helpende en welzijn"].values == (100.0, pytest.approx(40.0))
    assert named(chart)["Verpleging (4 en 6)"].values == (0.0, 60.0)
    assert [sum(at) for at in zip(*(one.values for one in chart.series), strict=True)] == [100, 100]
    full = named(charts.mix_in_full(told, board({})))
    assert full["Welzijn"].values == (0.0, 15.0)
    assert list(full) == ["Helpende (2)", "Hbo-verpleegkundige (6)", "Welzijn"]


def test_absence_has_the_path_that_was_agreed_and_none_when_nothing_was():
    found = board({"K22": [(1, 0.081), (0, 0.082)]})
    agreed = pd.DataFrame({"period": [pd.Timestamp(NOW)], "value": [0.0797]})
    chart = charts.absence(found, agreed)
    assert [(one.name, one.role) for one in chart.series] == [
        ("Ziekteverzuim", "actual"), ("Doel", "target"),
    ]  # fmt: skip
    assert chart.series[1].values == (None, pytest.approx(7.97))
    assert len(charts.absence(found, NOTHING[["period", "value"]]).series) == 1


def test_people_and_the_fte_they_fill_are_two_lines():
    told = pd.DataFrame(
        {"period": [pd.Timestamp(NOW)], "partners": 9, "value": [310.0], "mask": [""]}
    )
    chart = charts.people(told, board({"K19": [(0, 201.6)]}))
    assert [(one.name, one.values) for one in chart.series] == [
        ("Mensen", (310.0,)), ("Fte (36 uur)", (201.6,)),
    ]  # fmt: skip
    assert "In maart 2025: Mensen 310, Fte (36 uur) 202." in chart.alt
    assert charts.learning(told, board({})).series[0].values == (310.0,)
