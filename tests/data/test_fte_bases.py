"""Who tells the same fte twice, by contract and as worked or hired in two ways, has it once.

The rules that these literal tables ask for, per delivery and month:
- of rows alike but for their basis (same location, team type, function, niveau and employment) the
  contract one counts; what only one of them tells is kept;
- hired fte comes from the rows of hired people of a location where it has any, else from the
  column beside its employees.
"""

import pytest

from insights.selection import Selection
from insights.staff import questions
from tests.data.literal import DECEMBER, Literal, clients, staff

A = "getijdenwende"
NOW = Selection(period=DECEMBER, partner=A)
TWICE = pytest.mark.xfail(
    strict=True, reason="data/totals/staff.sql adds both bases, and hired people and their column"
)


@pytest.fixture
def lake():
    return Literal()


def own(lake, kpi):
    return lake.figure(kpi, partner=A)[0]


def both(niveau, contract, worked, **more):
    """The same people by contract and as worked."""
    return (
        staff(niveau, contract, fte_basis="contract", **more),
        staff(niveau, worked, fte_basis="gewerkt", **more),
    )


@TWICE
def test_fte_on_both_bases_counts_by_contract(lake):
    lake.put("staff", A, *both("helpende", 10.0, 9.0), *both("hbo_vpk", 4.0, 4.5))
    assert own(lake, "K19") == 14.0


@TWICE
def test_fte_per_client_and_vacancies_are_held_against_that_same_fte(lake):
    lake.put("staff", A, *both("helpende", 16.0, 15.0, vacancies=4.0))
    lake.put("clients", A, clients("GM0599", "vpt", 32))
    assert own(lake, "K20") == 0.5
    assert own(lake, "K25") == 0.2  # 4 of 16 + 4: the vacancies stand on both rows too


@TWICE
def test_people_and_absence_of_both_rows_are_those_of_one(lake):
    lake.put(
        "staff", A, *both("helpende", 10.0, 9.0, headcount=14, absence_pct=8.0),
        staff("hbo_vpk", 10.0, headcount=12, absence_pct=4.0),
    )  # fmt: skip
    assert own(lake, "K22") == pytest.approx(0.06)
    assert lake.ask("staff_month", "headcount") == [(26.0,)]


@TWICE
def test_niveaus_add_up_to_all_fte_and_so_do_teams(lake):
    lake.put("staff", A, *both("helpende", 10.0, 9.0), staff("hbo_vpk", 10.0))
    found = lake.through_the_gate(questions.per_niveau(NOW))
    assert dict(zip(found["niveau"], found["value"], strict=True))["helpende"] == 10.0
    team = lake.through_the_gate(questions.per_team(NOW))
    assert team["value"].tolist() == [0.5, 0.5]


@TWICE
def test_who_counts_by_contract_too_is_said_to_count_by_contract(lake):
    lake.put("staff", A, *both("helpende", 10.0, 9.0))
    assert lake.through_the_gate(questions.per_basis(NOW))["fte_basis"].tolist() == ["contract"]


def test_what_is_told_on_one_basis_only_keeps_counting(lake):
    lake.put(
        "staff", A, staff("helpende", 10.0, fte_basis="contract", location="Hof"),
        staff("helpende", 9.0, fte_basis="gewerkt", location="Dam"),
    )  # fmt: skip
    assert own(lake, "K19") == 19.0


@TWICE
def test_what_only_the_worked_row_tells_is_kept(lake):
    contract, worked = both("helpende", 10.0, 9.0)
    lake.put("staff", A, contract, worked | {"headcount": 14})
    assert own(lake, "K19") == 10.0
    assert lake.ask("staff_month", "headcount") == [(14.0,)]


@TWICE
def test_hired_people_with_rows_of_their_own_are_not_counted_from_the_column_too(lake):
    lake.put(
        "staff", A, staff("helpende", 18.0, pnil_fte=2.0, location="Hof"),
        staff("helpende", 2.0, employment="pnil", location="Hof"),
    )  # fmt: skip
    assert own(lake, "K23") == 0.1  # 2 of 20


def test_a_location_without_such_rows_keeps_what_its_column_says(lake):
    lake.put(
        "staff", A, staff("helpende", 8.0, location="Hof"),
        staff("helpende", 1.0, employment="pnil", location="Hof"),
        staff("helpende", 8.0, pnil_fte=3.0, location="Dam"),
    )  # fmt: skip
    assert own(lake, "K23") == 0.2  # 4 of 20
