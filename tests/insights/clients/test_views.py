"""What the page on clients draws besides its KPIs, on a handful of rows worked out by hand."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.kpis import KPIS
from insights import figures
from insights.clients import questions
from insights.selection import Selection
from tests.data.literal import DECEMBER, Literal, clients, month

A, B, C = "getijdenwende", "rietmeander", "kwelderlicht"
R, S = "GM0599", "GM0606"
NOW = Selection(period=DECEMBER)


@pytest.fixture
def lake():
    return Literal()


def told(lake, question, *columns):
    rows = lake.through_the_gate(question)
    return {
        tuple(row[name] for name in columns): None if row["mask"] else row["value"]
        for row in rows.to_dict("records")
    }


def vpt(number, **more):
    return clients(R, "vpt", number, **more)


def test_clients_per_zorgprofiel_at_home_and_in_verblijf(lake):
    for partner in (A, B, C):
        lake.put(
            "clients", partner, vpt(20, zorgprofiel="VV05"),
            clients(R, "verblijf", 50, zorgprofiel="VV05"), clients(S, "dtv", 10, zorgprofiel=""),
        )  # fmt: skip
    assert told(lake, questions.per_profile(NOW), "zorgprofiel", "place") == {
        ("VV05", "thuis"): 60, ("VV05", "verblijf"): 150, ("", "dtv"): 30,
    }  # fmt: skip


def test_home_per_zorgprofiel_is_the_home_of_k03_and_deeltijdverblijf_is_apart(lake):
    for partner in (A, B, C):
        lake.put(
            "clients", partner, vpt(20, zorgprofiel="VV05"), clients(R, "mpt", 10, zorgprofiel=""),
            clients(R, "dtv", 15, zorgprofiel="VV05"),
            clients(R, "verblijf", 50, zorgprofiel="VV05"),
        )  # fmt: skip
    found = told(lake, questions.per_profile(NOW), "zorgprofiel", "place")
    assert found == {
        ("VV05", "thuis"): 60, ("", "thuis"): 30, ("VV05", "dtv"): 45, ("VV05", "verblijf"): 150,
    }  # fmt: skip
    at_home = sum(number for (_, place), number in found.items() if place == "thuis")
    assert at_home / sum(found.values()) == lake.figure("K03")[0]


def test_why_vpt_ended_is_added_over_the_twelve_months_up_to_the_one_shown(lake):
    for partner in (A, B, C):
        for back, number in ((0, 4), (11, 5), (12, 100)):
            row = vpt(0, outflow=number, outflow_reason="overlijden") | {"period": month(back)}
            lake.put("clients", partner, row)
    assert told(lake, questions.per_reason(NOW), "outflow_reason") == {("overlijden",): 27}


def test_an_outflow_without_a_reason_is_a_reason_of_its_own(lake):
    for partner in (A, B, C):
        lake.put(
            "clients", partner, vpt(30, outflow=6),
            vpt(0, outflow=9, outflow_reason="verblijf_eigen"), clients(R, "mpt", 9, outflow=9),
        )  # fmt: skip
    assert told(lake, questions.per_reason(NOW), "outflow_reason") == {
        ("",): 18, ("verblijf_eigen",): 27,
    }  # fmt: skip


def test_the_path_is_what_all_partners_agreed_together():
    # the programme's targets of December 2024 stand in data/programmes/voorbeeld/targets.csv
    lake = Literal()
    found = lake.con.execute(*_statement(questions.path("K01", NOW))).df()
    agreed = lake.con.execute(
        "SELECT sum(value) FROM target_month WHERE kpi = 'K01' AND period = ?", [DECEMBER]
    ).fetchone()
    assert float(found[found["period"] == str(DECEMBER)]["value"].iloc[0]) == agreed[0]
    own = lake.con.execute(*_statement(questions.path("K01", Selection(partner=A)))).df()
    assert own[own["period"] == str(DECEMBER)]["value"].iloc[0] == 210


def _statement(question):
    return question.sql, list(question.params)


ROWS = st.lists(
    st.tuples(st.sampled_from([A, B, C]), st.sampled_from([R, S]),
              st.sampled_from(["vpt", "mpt", "verblijf", "dtv"]),
              st.sampled_from(["geclusterd", "gespikkeld", "nabij", "wijk", ""]),
              st.integers(0, 40)),
    min_size=1, max_size=14,
)  # fmt: skip


@given(ROWS)
def test_what_may_be_added_adds_up(rows):
    lake = Literal()
    for partner in {row[0] for row in rows}:
        lake.put("clients", partner, *(
            clients(place, form, n, vpt_type=kind if form == "vpt" else "", zorgprofiel="VV05")
            for who, place, form, kind, n in rows if who == partner
        ))  # fmt: skip
    whole = sum(row[4] for row in rows)
    assert _sum(lake, "clients_by_profile") == whole
    assert _sum(lake, "clients_by_leveringsvorm") == whole
    vpt_clients = sum(row[4] for row in rows if row[2] == "vpt")
    assert _sum(lake, "kpi_vpt_clients") == _sum(lake, "kpi_vpt_by_type") == vpt_clients
    for place in (R, S):
        there = sum(row[4] for row in rows if row[1] == place)
        assert _sum(lake, "clients_by_leveringsvorm", f"gemeente = '{place}'") == there


def _sum(lake, view, where="true"):
    found = lake.ask(view, "coalesce(sum(numerator), 0)", where)
    return found[0][0]


def test_gemeenten_of_a_region_add_up_to_the_region(lake):
    for partner in (A, B, C):
        lake.put("clients", partner, vpt(20), clients(S, "vpt", 15), clients(S, "mpt", 15))
    each = lake.through_the_gate(figures.per_gemeente(KPIS["K01"], NOW, DECEMBER))
    assert each["value"].sum() == lake.figure("K01")[0] == 105
    months = lake.through_the_gate(figures.per_month_and_gemeente(KPIS["K01"], NOW, 3))
    assert months["value"].tolist() == [60.0, 45.0]


def test_one_profile_at_home_that_is_masked_is_not_alone(lake):
    for partner in (A, B, C):
        lake.put(
            "clients", partner, vpt(20, zorgprofiel="VV04"), vpt(30, zorgprofiel="VV05"),
            vpt(1, zorgprofiel="VV10"), clients(R, "verblijf", 50, zorgprofiel="VV05"),
        )  # fmt: skip
    assert told(lake, questions.per_profile(NOW), "zorgprofiel", "place") == {
        ("VV04", "thuis"): None, ("VV05", "thuis"): 90, ("VV10", "thuis"): None,
        ("VV05", "verblijf"): 150,
    }  # fmt: skip


def test_one_gemeente_that_is_masked_is_not_alone(lake):
    for partner in (A, B, C):
        lake.put("clients", partner, vpt(20), clients(S, "vpt", 15), clients("GM0502", "vpt", 1))
    each = lake.through_the_gate(figures.per_gemeente(KPIS["K01"], NOW, DECEMBER))
    assert each["mask"].tolist() == ["small", "", "rest"]
    for gemeente, mask in zip(each["gemeente"], each["mask"], strict=True):  # nor asked for alone
        alone = figures.per_month(KPIS["K01"], replace(NOW, gemeente=gemeente), 1)
        assert lake.through_the_gate(alone)["mask"].tolist() == [mask]
