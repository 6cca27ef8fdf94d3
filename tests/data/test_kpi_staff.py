"""The KPIs about staff that stand behind "meer", worked out by hand; none has a gemeente."""

import pytest

from data.kpis import KPIS
from insights.lineage import questions
from insights.selection import Selection
from tests.data.literal import DECEMBER, Literal, clients, month, staff

A, B, C = "getijdenwende", "rietmeander", "kwelderlicht"
R, S = "GM0599", "GM0606"
NOW = f"period = DATE '{DECEMBER}'"


@pytest.fixture
def lake():
    return Literal()


def test_k20_divides_fte_in_care_by_clients_in_kind_of_the_same_partners(lake):
    for partner in (A, B, C):
        lake.put(
            "staff", partner, staff("helpende", 30.0), staff("hbo_vpk", 6.0, employment="bbl"),
            staff("huishoudelijk", 50.0), staff("overig", 40.0),
            staff("helpende", 99.0, employment="pnil"),
        )  # fmt: skip
        lake.put("clients", partner, clients(R, "vpt", 20), clients(S, "verblijf", 52),
                 clients(R, "pgb", 40))  # fmt: skip
    assert lake.ask("kpi_fte_per_client")[0] == (None, A, 36.0, 72)
    assert lake.figure("K20") == (0.5, "")


def test_k20_and_k26_are_of_a_whole_organisation_wherever_its_clients_live(lake):
    lake.put("staff", A, staff("helpende", 30.0),
             staff("overig", 0.0, employment="vrijwilliger", headcount=40))  # fmt: skip
    lake.put("clients", A, clients(R, "vpt", 20), clients("GM0363", "vpt", 30))  # and in Amsterdam
    assert lake.figure("K20", partner=A) == (0.6, "")
    assert lake.figure("K26", partner=A) == (80, "")
    for kpi in ("K20", "K26"):
        asked = questions.cells(KPIS[kpi], Selection(), DECEMBER, A)
        found = lake.con.execute(asked.sql, asked.params).df()
        assert found.loc[found["measure"] == "clients", "figure"].sum() == 50


def test_k20_and_k26_need_both_sheets_of_a_partner_in_that_month(lake):
    lake.put("staff", A, staff("helpende", 30.0),
             staff("overig", 0.0, employment="vrijwilliger", headcount=40))  # fmt: skip
    lake.put("clients", B, clients(R, "vpt", 20))
    lake.put("clients", A, clients(R, "vpt", 20) | {"period": month(1)})
    assert lake.ask("kpi_fte_per_client") == lake.ask("kpi_volunteers") == []


def test_k23_divides_fte_hired_by_all_fte_however_it_is_told(lake):
    lake.put(
        "staff", A, staff("helpende", 30.0, pnil_fte=2.0), staff("hbo_vpk", 15.0, pnil_fte=3.0)
    )
    lake.put("staff", B, staff("helpende", 40.0), staff("helpende", 10.0, employment="pnil"))
    lake.put("staff", C, staff("helpende", 95.0, pnil_fte=5.0),
             staff("leerling", 7.0, employment="stage"))  # fmt: skip
    assert sorted(lake.ask("kpi_hired")) == sorted(
        [(None, A, 5.0, 50.0), (None, B, 10.0, 50.0), (None, C, 5.0, 100.0)]
    )
    assert lake.figure("K23") == (0.1, "")  # 20 of 200


def test_k23_and_k25_are_of_partners_that_tell_what_they_hire_and_seek(lake):
    lake.put("staff", A, staff("helpende", 30.0))
    assert lake.ask("kpi_hired") == lake.ask("kpi_vacancies") == []
    lake.put("staff", A, staff("helpende", 30.0, pnil_fte=0.0, vacancies=0.0))
    assert lake.ask("kpi_hired") == lake.ask("kpi_vacancies") == [(None, A, 0.0, 30.0)]


def flows(lake, partner, months, headcount, came, went):
    for back in months:
        lake.put("staff", partner,
                 staff("helpende", 20.0, headcount=headcount(back), inflow=came, outflow=went)
                 | {"period": month(back)},
                 staff("overig", 0.0, employment="vrijwilliger", headcount=999, inflow=9)
                 | {"period": month(back)})  # fmt: skip


def test_k24a_and_k24b_hold_a_years_flows_against_the_average_of_both_ends(lake):
    for partner in (A, B, C):
        flows(lake, partner, range(13), lambda back: 124 - 2 * back, came=3, went=1)
    # 12 × 3 and 12 × 1 of (124 + 100) ÷ 2 each
    assert lake.ask("kpi_staff_inflow", where=NOW)[0] == (None, A, 36.0, 112.0)
    assert lake.figure("K24a") == (pytest.approx(36 / 112), "")
    assert lake.figure("K24b") == (pytest.approx(12 / 112), "")


def test_k24a_and_k24b_need_the_year_before_and_every_month_between(lake):
    flows(lake, A, range(12), lambda back: 100, 3, 1)  # no month a year before
    flows(
        lake, B, [*range(5), *range(6, 13)], lambda back: 100, 3, 1
    )  # one month was not delivered
    flows(lake, C, range(13), lambda back: 100, 3, None)  # nothing said of who left
    assert lake.ask("kpi_staff_inflow", where=NOW) == [(None, C, 36.0, 100.0)]
    assert lake.ask("kpi_staff_outflow", where=NOW) == []


def test_k25_divides_open_fte_by_filled_and_open(lake):
    for partner in (A, B, C):
        lake.put(
            "staff", partner, staff("helpende", 60.0, vacancies=6.0), staff("hbo_vpk", 30.0),
            staff("helpende", 50.0, employment="pnil", vacancies=70.0),
            staff("mbo_vpk", 0.0, vacancies=4.0),
        )  # fmt: skip
    assert lake.ask("kpi_vacancies")[0] == (None, A, 10.0, 100.0)
    assert lake.figure("K25") == (0.1, "")


def test_k26_counts_volunteers_on_every_hundred_vpt_clients(lake):
    for partner, persons in ((A, 30), (B, 40), (C, 50)):
        lake.put(
            "staff", partner, staff("helpende", 30.0, headcount=70),
            staff("overig", 0.0, employment="vrijwilliger", headcount=persons),
        )  # fmt: skip
        lake.put("clients", partner, clients(R, "vpt", 50), clients(S, "vpt", 30),
                 clients(R, "verblijf", 300))  # fmt: skip
    assert lake.ask("kpi_volunteers")[0] == (None, A, 30.0, 80)
    assert lake.figure("K26") == (50, "")  # 120 volunteers, 240 clients


def test_staff_belongs_to_no_gemeente_so_its_figures_are_of_the_whole_region_only(lake):
    for partner in (A, B, C):
        lake.put("staff", partner, staff("helpende", 30.0))
        lake.put("clients", partner, clients(R, "vpt", 20))
    assert lake.figure("K20") is not None
    assert lake.figure("K20", gemeente=R) is None
