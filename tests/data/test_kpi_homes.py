"""The KPIs about homes and places that stand behind "meer", worked out by hand."""

from datetime import date

import pytest

from data import programmes
from data.disclosure import Figures
from tests.data.literal import DECEMBER, Literal, homes

A, B, C = "getijdenwende", "rietmeander", "kwelderlicht"
R, S = "GM0599", "GM0606"
BASE = date(2023, 12, 1)


@pytest.fixture
def lake():
    return Literal()


def test_k15_counts_clustered_homes_that_are_there_occupied_or_not(lake):
    for partner in (A, B, C):
        lake.put(
            "capacity", partner, homes(R, "vpt", 20, 24, vpt_type="geclusterd"),
            homes(S, "vpt", None, 10, vpt_type="geclusterd"),
            homes(R, "vpt", 9, 12, vpt_type="gespikkeld"), homes(R, "verblijf", 70, 80),
            homes(R, "vpt", None, 60, vpt_type="geclusterd", hardness="hard"),
        )  # fmt: skip
    assert lake.ask("kpi_clustered_units")[0] == (R, A, 24, None)
    assert lake.figure("K15") == (3 * 34, "")
    assert lake.figure("K16") == (pytest.approx(90 / 104), "")  # where occupied is told


def plan(hardness, number, opens=None, gemeente=R):
    return homes(gemeente, "vpt", None, 0, vpt_type="geclusterd", hardness=hardness,
                 planned_units=number, available_from=opens)  # fmt: skip


def test_k17_counts_hard_and_soft_plans_by_the_year_in_which_they_open(lake):
    for partner in (A, B, C):
        lake.put(
            "capacity", partner, plan("hard", 24, date(2026, 3, 1)),
            plan("hard", 6, date(2026, 11, 1)), plan("zacht", 10, date(2028, 1, 1)),
            plan("zacht", 5), plan("idee", 500, date(2030, 1, 1)), plan("", 70),
            homes(R, "verblijf", 70, 80),
        )  # fmt: skip
    assert lake.ask("kpi_planned_units", "year, hardness, numerator", f"partner = '{A}'") == [
        (2026, "hard", 30), (2028, "zacht", 10), (None, "zacht", 5),
    ]  # fmt: skip
    assert lake.figure("K17") == (3 * 45, "")
    by_year = lake.through_the_gate(
        Figures("kpi_planned_units", ("year", "hardness"), persons=(False, False))
    )
    assert by_year["value"].tolist() == [90, 30, 15]


def test_k18_holds_places_against_those_of_the_same_partners_in_the_base_month(lake):
    assert programmes.programme("voorbeeld").base_period == BASE
    for partner, then, now in ((A, 200, 190), (B, 100, 100), (C, 100, 96)):
        lake.put("capacity", partner, homes(R, "verblijf", None, then) | {"period": BASE},
                 homes(R, "vpt", 5, 500, vpt_type="geclusterd") | {"period": BASE})  # fmt: skip
        lake.put("capacity", partner, homes(R, "verblijf", None, now),
                 homes(R, "verblijf", None, 900, hardness="hard"))  # fmt: skip
    assert lake.figure("K18") == (pytest.approx(100 * 386 / 400), "")
    assert lake.figure("K18", BASE) == (100, "")


def test_k18_leaves_out_who_did_not_tell_both_months_and_keeps_a_place_that_closed(lake):
    lake.put("capacity", A, homes(R, "verblijf", None, 50) | {"period": BASE},
             homes(S, "verblijf", None, 50) | {"period": BASE})  # fmt: skip
    lake.put("capacity", A, homes(R, "verblijf", None, 60))
    lake.put("capacity", B, homes(R, "verblijf", None, 70))  # no base month
    lake.put("capacity", C, homes(R, "verblijf", None, 80) | {"period": BASE})  # not now
    now = f"period = DATE '{DECEMBER}'"
    assert lake.ask("kpi_verblijf_index", where=now) == [
        (R, A, 0, 50), (R, A, 60, None), (S, A, 0, 50),
    ]  # fmt: skip
    assert lake.figure("K18", partner=A) == (60, "")
    assert lake.figure("K18", partner=B) is None


def test_k18_counts_who_turned_all_its_places_into_vpt(lake):
    lake.put("capacity", A, homes(R, "verblijf", 90, 100) | {"period": BASE})
    lake.put("capacity", A, homes(R, "vpt", 90, 100, vpt_type="geclusterd"))
    lake.put("capacity", B, homes(S, "vpt", 30, 40, vpt_type="geclusterd") | {"period": BASE})
    lake.put("capacity", B, homes(S, "verblijf", 18, 20))
    assert lake.figure("K18", partner=A) == (0, "")
    assert lake.figure("K18", partner=B)[1] == "nobody"  # from nothing to twenty is no index
    rows = lake.ask("kpi_verblijf_index", where=f"period = DATE '{DECEMBER}'")
    assert sum(row[2] or 0 for row in rows) == 20
    assert sum(row[3] or 0 for row in rows) == 100


def test_k18_has_no_figure_without_a_base_month():
    lake = Literal("wonen-met-zorg")
    assert programmes.programme("wonen-met-zorg").base_period is None
    for period in (BASE, DECEMBER):
        lake.put("capacity", A, homes(R, "verblijf", None, 50) | {"period": period})
    assert lake.ask("kpi_verblijf_index") == []
