"""What the page on capacity asks besides its KPIs, on a handful of rows worked out by hand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.kpis import KPIS
from insights import figures
from insights.capacity import questions
from insights.selection import Selection
from tests.data.literal import DECEMBER, Literal, homes, month

A, B, C = "getijdenwende", "rietmeander", "kwelderlicht"
R, S = "GM0599", "GM0606"
NOW = Selection(period=DECEMBER)


@pytest.fixture
def lake():
    return Literal()


def told(lake, question, *columns):
    rows = lake.through_the_gate(question)
    return {
        tuple(row[name] for name in columns): row["mask"] or row["value"]
        for row in rows.to_dict("records")
    }


def vpt(occupied, units, kind="geclusterd", **more):
    return homes(R, "vpt", occupied, units, vpt_type=kind, **more)


def plan(hardness, number, opens=None, form="vpt"):
    return homes(R, form, None, 0, hardness=hardness, planned_units=number, available_from=opens)


def test_units_by_kind_are_lived_in_free_or_not_told(lake):
    for partner in (A, B, C):
        lake.put(
            "capacity", partner, homes(R, "verblijf", 70, 80), homes(S, "verblijf", None, 15),
            vpt(22, 24), vpt(9, 12, "gespikkeld"), vpt(5, 8, ""), plan("hard", 60),
            homes(R, "mpt", 7, 7), homes(R, "verblijf", 30, None),
        )  # fmt: skip
    assert told(lake, questions.lived_in(NOW), "kind", "state") == {
        ("verblijf", "bezet"): 210, ("verblijf", "vrij"): 30, ("verblijf", "onbekend"): 45,
        ("geclusterd", "bezet"): 66, ("geclusterd", "vrij"): 6,
        ("gespikkeld", "bezet"): 27, ("gespikkeld", "vrij"): 9,
        ("onbekend", "bezet"): 15, ("onbekend", "vrij"): 9,
    }  # fmt: skip
    assert told(lake, questions.units(NOW), "kind") == {
        ("verblijf",): 285, ("geclusterd",): 72, ("gespikkeld",): 36, ("onbekend",): 24,
    }  # fmt: skip


def test_who_lives_in_a_home_is_masked_with_the_free_ones_of_one_partner(lake):
    for partner, empty in ((A, 40), (B, 1), (C, 1)):
        lake.put("capacity", partner, homes(R, "verblijf", 80 - empty, 80))
    assert told(lake, questions.lived_in(NOW), "state") == {
        ("vrij",): "dominant",
        ("bezet",): "rest",
    }
    assert told(lake, questions.free(NOW)) == {(): "dominant"}
    assert told(lake, questions.units(NOW), "kind") == {("verblijf",): 240}


def test_free_units_are_of_the_homes_of_the_bezettingsgraad_and_of_each_month(lake):
    for partner in (A, B, C):
        lake.put("capacity", partner, homes(R, "verblijf", 70, 80), vpt(22, 24),
                 vpt(9, 12, "gespikkeld"), homes(S, "verblijf", None, 500))  # fmt: skip
        lake.put("capacity", partner, vpt(20, 20) | {"period": month(1)})
    found = lake.through_the_gate(questions.free(NOW))
    assert found["value"].tolist() == [0, 3 * 12]
    assert lake.figure("K16") == (276 / 312, "")  # 312 units of which 276 are lived in


def test_plans_stand_apart_by_kind_year_and_hardness_and_ideas_are_no_plans(lake):
    for partner in (A, B, C):
        lake.put(
            "capacity", partner, plan("hard", 24, date(2026, 3, 1)),
            plan("hard", 6, date(2026, 11, 1)), plan("zacht", 10, date(2028, 1, 1)),
            plan("zacht", 5), plan("idee", 50, date(2030, 1, 1)), plan("", 70),
            plan("hard", 8, date(2027, 1, 1), "verblijf"),
        )  # fmt: skip
    assert told(lake, questions.planned(NOW), "kind") == {("vpt",): 135, ("verblijf",): 24}
    assert lake.figure("K17") == (135 + 24, "")
    assert told(lake, questions.per_plan(NOW), "kind", "plan") == {
        ("vpt", "2026 hard"): 90, ("vpt", "2028 zacht"): 30, ("vpt", " zacht"): 15,
        ("verblijf", "2027 hard"): 24,
    }  # fmt: skip
    assert told(lake, questions.ideas(NOW), "kind") == {("vpt",): 150}


def test_a_plan_of_one_partner_takes_another_along_so_that_nobody_works_it_out(lake):
    lake.put("capacity", A, plan("hard", 30, date(2026, 1, 1)), plan("zacht", 20))
    for partner in (B, C):
        lake.put("capacity", partner, plan("zacht", 20), plan("hard", 10, date(2029, 1, 1)))
    assert told(lake, questions.planned(NOW), "kind") == {("vpt",): 110}
    assert told(lake, questions.per_plan(NOW), "plan") == {
        ("2026 hard",): "few",
        ("2029 hard",): "few",
        (" zacht",): "rest",
    }  # fmt: skip  (whether one or two partners have plans of both years, nobody outside can tell)
    own = told(lake, questions.per_plan(Selection(partner=A, period=DECEMBER)), "plan")
    assert own == {("2026 hard",): 30, (" zacht",): 20}


def test_the_norm_is_the_bandwidth_that_the_programme_agreed(lake):
    asked = questions.norm()
    found = lake.con.execute(asked.sql, list(asked.params)).df()
    now = found[found["period"] == str(DECEMBER)]
    assert (now["value"].tolist(), now["value_to"].tolist()) == ([0.95], [0.98])


ROWS = st.lists(
    st.tuples(st.sampled_from([A, B, C]), st.sampled_from([R, S]),
              st.sampled_from(["geclusterd", "gespikkeld", "nabij", ""]),
              st.one_of(st.none(), st.integers(0, 20)), st.integers(20, 40)),
    min_size=1, max_size=10,
)  # fmt: skip


@given(ROWS)
def test_lived_in_free_and_not_told_add_up_to_all_units(rows):
    lake = Literal()
    for partner in {row[0] for row in rows}:
        lake.put("capacity", partner, *(
            homes(place, "vpt", occupied, units, vpt_type=kind)
            for who, place, kind, occupied, units in rows if who == partner
        ))  # fmt: skip
    assert _sum(lake, "units_by_kind") == sum(row[4] for row in rows)
    clustered = [row for row in rows if row[2] == "geclusterd"]
    assert _sum(lake, "units_by_kind", "kind = 'geclusterd'") == _sum(lake, "kpi_clustered_units")
    assert _sum(lake, "free_units") == sum(
        units - occupied for *_, occupied, units in clustered if occupied is not None
    )


@given(st.lists(
    st.tuples(st.sampled_from([A, B, C]), st.sampled_from(["hard", "zacht", "idee", ""]),
              st.sampled_from([None, date(2026, 3, 1), date(2028, 1, 1)]), st.integers(0, 40),
              st.sampled_from(["vpt", "verblijf", "dtv"])),
    min_size=1, max_size=10,
))  # fmt: skip
def test_plans_add_up_to_the_planned_units(rows):
    lake = Literal()
    for partner in {row[0] for row in rows}:
        lake.put("capacity", partner, *(
            plan(hardness, number, opens, form)
            for who, hardness, opens, number, form in rows if who == partner
        ))  # fmt: skip
    firm = sum(row[3] for row in rows if row[1] in ("hard", "zacht"))
    assert _sum(lake, "planned_by_kind", "hardness <> 'idee'") == firm
    assert _sum(lake, "kpi_planned_units") == firm


def _sum(lake, view, where="true"):
    return lake.ask(view, "coalesce(sum(numerator), 0)", where)[0][0]


def test_gemeenten_of_a_region_add_up_to_the_region(lake):
    for partner in (A, B, C):
        lake.put("capacity", partner, vpt(22, 24), homes(S, "vpt", 9, 9, vpt_type="geclusterd"))
    each = lake.through_the_gate(figures.per_gemeente(KPIS["K15"], NOW, DECEMBER))
    assert each["value"].sum() == lake.figure("K15")[0] == 99
