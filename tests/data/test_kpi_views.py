"""The core KPIs on a handful of rows worked out by hand, and what holds for every KPI."""

import re
from datetime import date, datetime
from pathlib import Path

import pytest

from data.kpis import KPIS
from insights.lineage import questions
from insights.selection import Selection
from tests.data.literal import DECEMBER, Literal, clients, homes, money, month, staff, waiting

A, B, C = "getijdenwende", "rietmeander", "kwelderlicht"
R, S = "GM0599", "GM0606"


@pytest.fixture
def lake():
    return Literal()


@pytest.fixture
def care(lake):
    """Two partners in two gemeenten; the second has no verblijf and no dtv."""
    lake.put(
        "clients", A,
        clients(R, "vpt", 12, inflow=3, outflow=1), clients(R, "vpt", 8, inflow=0, outflow=2),
        clients(R, "mpt", 30, inflow=9, outflow=9), clients(R, "pgb", 2),
        clients(R, "verblijf", 50), clients(R, "dtv", 4),
        clients(S, "verblijf", 40, inflow=5, outflow=5),
    )  # fmt: skip
    lake.put("clients", B, clients(S, "vpt", 6, inflow=1), clients(S, "mpt", 0))
    return lake


def test_k01_counts_vpt_clients(care):
    # A in Rotterdam 12 + 8; in Schiedam A has verblijf only, and nothing said is not zero
    assert care.ask("kpi_vpt_clients") == [(R, A, 20, None), (S, A, None, None), (S, B, 6, None)]


def test_k02_counts_mpt_clients(care):
    assert care.ask("kpi_mpt_clients") == [(R, A, 30, None), (S, A, None, None), (S, B, 0, None)]


def test_k03_divides_those_at_home_by_all(care):
    # 20 vpt + 30 mpt + 2 pgb of those and 50 verblijf and 4 dtv
    assert care.ask("kpi_share_at_home") == [(R, A, 52, 106), (S, A, 0, 40), (S, B, 6, 6)]


def test_k04_holds_vpt_against_verblijf(care):
    assert care.ask("kpi_vpt_to_verblijf") == [(R, A, 20, 50), (S, A, None, 40), (S, B, 6, None)]


def test_k07_counts_vpt_flows_where_both_are_given(care):
    # 3 + 0 in, 1 + 2 out; the flows of mpt and verblijf do not count; B says nothing about outflow
    assert care.ask("kpi_vpt_net_growth") == [(R, A, 3, 3)]


def test_k08_leaves_out_the_target_of_who_did_not_deliver(care):
    # agreed for December 2024: A 210, B 168, C 142; C delivered nothing
    found = care.ask("kpi_target_reached", where=f"period = DATE '{DECEMBER}'")
    assert found == [
        (R, A, 20, None), (S, A, None, None), (S, B, 6, None), (None, A, None, 210),
        (None, B, None, 168),
    ]  # fmt: skip


def test_k08_counts_a_partner_again_once_it_delivers(care):
    total = "sum(numerator)::INTEGER, sum(denominator)::INTEGER"
    assert care.ask("kpi_target_reached", total) == [(26, 210 + 168)]
    care.put("clients", C, clients(R, "vpt", 100))
    assert care.ask("kpi_target_reached", total) == [(126, 210 + 168 + 142)]


def test_k08_follows_the_path_between_two_agreed_points(lake):
    july = {"period": date(2024, 7, 1), "gemeente": R, "leveringsvorm": "vpt", "clients": 180}
    lake.put("clients", A, july)
    ((_, _, _, target),) = lake.ask("kpi_target_reached", where="denominator IS NOT NULL")
    # from 175 on 1 December 2023 to 210 a year later; 1 July is 213 of 366 days on the way
    assert target == pytest.approx(175 + 35 * 213 / 366)


def test_k08_has_no_target_before_the_first_agreed_point(lake):
    lake.put("clients", A, {"period": date(2023, 11, 1), "gemeente": R, "leveringsvorm": "vpt",
                            "clients": 180})  # fmt: skip
    assert lake.ask("kpi_target_reached") == []


def test_k09_counts_those_who_wait_for_a_place_now(lake):
    lake.put(
        "waiting_list", A, waiting(R, "urgent", 1), waiting(R, "actief", 7),
        waiting(R, "voorkeur", 90), waiting(S, "voorzorg", 30),
    )  # fmt: skip
    assert lake.ask("kpi_waiting") == [(R, A, 8, None)]


def test_k16_counts_homes_that_are_there_and_known_to_be_occupied_or_not(lake):
    lake.put(
        "capacity", A,
        homes(R, "verblijf", 77, 80),
        homes(R, "verblijf", 10, 10, vpt_type=""),
        homes(R, "vpt", 20, 24, vpt_type="geclusterd"),
        homes(R, "vpt", 9, 12, vpt_type="gespikkeld"),  # not a place that stands empty
        homes(R, "verblijf", 0, 500, hardness="hard"),  # a plan
        homes(R, "vpt", 0, 60, vpt_type="geclusterd", hardness="idee"),
        homes(R, "verblijf", None, 40),  # occupied not said: neither counts
        homes(S, "verblijf", 30, None),
    )  # fmt: skip
    assert lake.ask("kpi_occupancy") == [(R, A, 107, 114)]


def test_k19_adds_fte_of_those_employed(lake):
    lake.put(
        "staff", A, staff("helpende", 10.5), staff("mbo_vpk", 4.25, employment="bbl"),
        staff("helpende", 100.0, employment="pnil"), staff("leerling", 9.0, employment="stage"),
        staff("welzijn", 9.0, employment="vrijwilliger"),
        staff("welzijn", 2.0, team_type="verblijf"),
    )  # fmt: skip
    assert lake.ask("kpi_fte") == [(None, A, 16.75, None)]


def test_k21_is_the_share_of_three_levels_in_vpt_teams(lake):
    lake.put(
        "staff", A, staff("helpende", 3.0), staff("zorghulp", 1.0), staff("welzijn", 0.5),
        staff("verzorgende_ig", 5.5), staff("hbo_vpk", 2.0, team_type="vpt_geclusterd"),
        staff("helpende", 50.0, team_type="verblijf"), staff("helpende", 70.0, employment="pnil"),
    )  # fmt: skip
    lake.put("staff", B, staff("hbo_vpk", 6.0))
    assert lake.ask("kpi_function_mix") == [(None, A, 4.5, 12.0), (None, B, 0.0, 6.0)]


def test_k22_weighs_absence_with_fte_and_leaves_out_what_is_not_known(lake):
    lake.put(
        "staff", A, staff("helpende", 10.0, absence_pct=8.0),
        staff("mbo_vpk", 30.0, absence_pct=4.0),
        staff("hbo_vpk", 500.0), staff("welzijn", 90.0, absence_pct=50.0, employment="pnil"),
        staff("behandelaar", 10.0, absence_pct=0.0),
    )  # fmt: skip
    ((gemeente, partner, lost, fte),) = lake.ask("kpi_absence")
    # 10 × 8 % + 30 × 4 % + 10 × 0 % = 2 fte of 50: 4 %, where an unweighted mean would say 4 of 3
    assert (gemeente, partner, lost, fte) == (None, A, pytest.approx(2.0), 50.0)


def test_each_leveringsvorm_is_counted_by_itself(care):
    columns = "gemeente, partner, leveringsvorm, numerator"
    assert care.ask("clients_by_leveringsvorm", columns) == [
        (R, A, "dtv", 4), (R, A, "mpt", 30), (R, A, "pgb", 2), (R, A, "verblijf", 50),
        (R, A, "vpt", 20), (S, A, "verblijf", 40), (S, B, "mpt", 0), (S, B, "vpt", 6),
    ]  # fmt: skip


def test_every_kpi_has_a_test_above():
    written = "".join(
        file.read_text("utf-8") for file in Path(__file__).parent.glob("test_kpi_*.py")
    )
    names = " ".join(re.findall(r"^def (test_\w+)", written, re.MULTILINE))
    tested = {name[0].upper() + name[1:] for name in re.findall(r"k\d\d[a-z]?(?=_)", names)}
    assert set(KPIS) <= tested


@pytest.fixture
def all_kinds(care):
    """Complete rows of every kind, so that each KPI has figures."""
    care.put(
        "clients", C, clients(R, "vpt", 9, vpt_type="geclusterd", zorgprofiel="VV04"),
        clients(R, "vpt", 8, vpt_type="gespikkeld"), clients(R, "vpt", 7, vpt_type="nabij"),
        clients(S, "vpt", 6, vpt_type="wijk"), clients(S, "vpt", 5, vpt_type="onbekend"),
        clients(S, "vpt", 4), clients(R, "verblijf", 30, zorgprofiel="VV04"),
        clients(R, "pgb", 3),
    )  # fmt: skip
    for partner in (A, C):
        put_the_rest(care, partner)
    return care


def put_the_rest(lake, partner):
    lake.put(
        "waiting_list", partner, waiting(R, "urgent", 4, above_norm=1, bridging="ja"),
        waiting(R, "actief", 6, bridging="nee"), waiting(S, "actief", 5, above_norm=2),
        waiting(R, "voorkeur", 9, above_norm=8, bridging="ja"), waiting(S, "voorzorg", 7),
    )  # fmt: skip
    lake.put(
        "capacity", partner, homes(R, "verblijf", 7, 8), homes(S, "verblijf", 6, 6),
        homes(S, "vpt", 5, 6, vpt_type="geclusterd"),
        homes(R, "verblijf", 0, 90, hardness="zacht", planned_units=12),
        homes(R, "vpt", None, 0, vpt_type="geclusterd", hardness="idee", planned_units=99),
    )  # fmt: skip
    lake.put("capacity", partner, homes(R, "verblijf", 7, 8) | {"period": date(2023, 12, 1)})
    lake.put(
        "staff", partner, staff("helpende", 3.0, absence_pct=5.0, vacancies=0.5, pnil_fte=0.25),
        staff("hbo_vpk", 1.5, absence_pct=2.0, team_type="verblijf"),
        staff("huishoudelijk", 2.0, absence_pct=3.0, team_type="verblijf"),
        staff("welzijn", 7.0, absence_pct=2.0, employment="pnil", vacancies=3.0, pnil_fte=7.0),
        staff("overig", 0.0, employment="vrijwilliger", headcount=11),
    )  # fmt: skip
    lake.put("finance", partner, money("vpt", 100.0, 90.0), money("mpt", 50.0, 45.0),
             money("overig", 9.0, 9.0))  # fmt: skip


# what the cells behind a figure add up to; K08's denominator is agreed, and in no cell
PARTS = {
    "K01": "numerator", "K02": "numerator", "K03": "denominator", "K08": "numerator",
    "K09": "numerator", "K19": "numerator", "K21": "denominator",
    "K04": "numerator + denominator", "K07": "numerator + denominator",
    "K16": "numerator + denominator", "K05a": "numerator", "K05b": "numerator",
    "K05c": "numerator", "K05d": "numerator", "K05e": "numerator", "K06": "denominator",
    "K10a": "numerator", "K10b": "numerator", "K11": "numerator + denominator",
    "K12": "denominator", "K15": "numerator", "K17": "numerator", "K18": "numerator",
    "K20": "numerator + denominator", "K23": "denominator", "K25": "denominator",
    "K26": "numerator + denominator", "K27": "numerator + denominator",
}  # fmt: skip
BY_THEMSELVES = {"K13", "K22", "K24a", "K24b"}  # below


@pytest.mark.parametrize("kpi", sorted(PARTS))
def test_the_cells_behind_a_figure_add_up_to_it(all_kinds, kpi):
    declared = KPIS[kpi]
    partner = C if kpi in ("K05a", "K05b", "K05c", "K05d", "K05e", "K06", "K20", "K26") else A
    cells = sum(
        all_kinds.ask(f"{kind}_valid", f'coalesce(sum("{measure}"), 0)::DOUBLE',
                      f"partner = '{partner}' AND period = DATE '{DECEMBER}' AND ({condition})"
                      f" AND \"{measure}_cell\" IS NOT NULL")[0][0]
        for kind, measure, condition in declared.cells
    )  # fmt: skip
    sums = " + ".join(f"coalesce(sum({part}), 0)" for part in PARTS[kpi].split(" + "))
    column, part = declared.part
    where = f"partner = '{partner}' AND period = DATE '{DECEMBER}'"
    where += f" AND {column} = '{part}'" if part else ""
    ((figure,),) = all_kinds.ask(declared.view, f"({sums})::DOUBLE", where)
    assert cells == pytest.approx(figure)
    assert figure > 0


def test_the_cells_behind_absence_are_the_percentages_and_their_weights(all_kinds):
    of_a = f"partner = '{A}'"
    (percentage, weight) = [
        all_kinds.ask(
            f"{kind}_valid",
            f"row, {measure}",
            f"{of_a} AND ({condition}) AND {measure} IS NOT NULL",
        )
        for kind, measure, condition in KPIS["K22"].cells
    ]
    weights = dict(weight)
    lost = sum(weights[row] * share / 100 for row, share in percentage)
    ((figure, fte),) = all_kinds.ask("kpi_absence", "numerator, denominator", of_a)
    assert (lost, sum(weights[row] for row, _ in percentage)) == (pytest.approx(figure), fte)


def test_the_cells_of_a_figure_that_looks_back_are_those_of_all_its_months(lake):
    for back in range(14):
        at = {"period": month(back)}
        lake.put("staff", A, staff("helpende", 9.0, headcount=50 + back, inflow=2, outflow=1) | at)
        lake.put(
            "clients", A, clients(R, "vpt", 20 + back, inflow=1, outflow=0) | at,
            clients(R, "vpt", 0, outflow=2, outflow_reason="verblijf_elders") | at,
            clients(R, "vpt", 0, outflow=7, outflow_reason="overlijden") | at,
        )  # fmt: skip
    assert cells(lake, "K13") == {"outflow": 12 * 2, "clients": sum(range(20, 32))}
    assert cells(lake, "K24a") == {"inflow": 12 * 2, "headcount": 50 + 62}
    assert cells(lake, "K24b") == {"outflow": 12, "headcount": 50 + 62}
    where = f"period = DATE '{DECEMBER}'"
    assert lake.ask("kpi_vpt_to_verblijf_flow", where=where) == [
        (R, A, 24, pytest.approx(sum(range(20, 32)) / 12))
    ]
    assert lake.ask("kpi_staff_inflow", where=where) == [(None, A, 24.0, 56.0)]
    assert lake.ask("kpi_staff_outflow", where=where) == [(None, A, 12.0, 56.0)]


def cells(lake, kpi):
    """What the cells behind a figure of A add up to, by measure."""
    asked = questions.cells(KPIS[kpi], Selection(), DECEMBER, A)
    found = lake.con.execute(asked.sql, asked.params).df()
    return found.groupby("measure")["figure"].sum().to_dict()


def test_every_kpi_but_three_says_which_cells_it_is_made_of(lake):
    # what is forecast is made of all that came before; K36 counts sheets, not what is in them
    without = ["K29", "K30", "K36"]
    assert set(PARTS) | BY_THEMSELVES == set(KPIS) - set(without)
    assert [kpi.id for kpi in KPIS.values() if not kpi.cells] == without
    assert [cells(lake, kpi) for kpi in without] == [{}, {}, {}]


# --- which delivery holds ------------------------------------------------------------------------


def test_the_latest_known_delivery_that_is_not_withdrawn_holds(lake):
    lake.put("clients", A, clients(R, "vpt", 10), known_at=datetime(2025, 1, 10))
    wrong = lake.put("clients", A, clients(R, "vpt", 99), known_at=datetime(2025, 1, 20))
    lake.withdraw(wrong, datetime(2025, 1, 30))
    seen = []
    for number in (9, 10, 19, 20, 29, 30):
        lake.known_at(datetime(2025, 1, number))
        seen += [sum(row[2] for row in lake.ask("kpi_vpt_clients"))]
    assert seen == [0, 10, 10, 99, 99, 10]


def test_only_the_kind_and_month_that_a_delivery_speaks_about_are_replaced(lake):
    november = clients(R, "vpt", 5) | {"period": date(2024, 11, 1)}
    lake.put("clients", A, november, clients(R, "vpt", 10))
    lake.put("staff", A, staff("helpende", 3.0))
    lake.put("clients", B, clients(R, "vpt", 20))
    lake.put("clients", A, clients(S, "vpt", 11), known_at=datetime(2025, 2, 1))
    columns = "period, gemeente, partner, numerator"
    assert lake.ask("kpi_vpt_clients", columns) == [
        (date(2024, 11, 1), R, A, 5), (DECEMBER, R, B, 20), (DECEMBER, S, A, 11),
    ]  # fmt: skip
    assert lake.ask("kpi_fte") == [(None, A, 3.0, None)]


def test_delivered_month_counts_who_was_asked_and_names_who_is_missing(lake):
    lake.put("clients", A, clients(R, "vpt", 10))
    lake.known_at(datetime(2025, 1, 9))
    month = f"kind = 'clients' AND period = DATE '{DECEMBER}'"
    assert lake.ask("delivered_month", "asked, delivered, len(missing)", month) == [(9, 0, 9)]
    lake.known_at(datetime(2025, 1, 10))
    ((asked, delivered, missing),) = lake.ask("delivered_month", "asked, delivered, missing", month)
    assert (asked, delivered, A in missing) == (9, 1, False)
    lake.known_at(datetime(2024, 12, 30))  # the month is not over: nothing is asked yet
    assert lake.ask("delivered_month", "asked", month) == []


def test_late_is_more_than_fifteen_days_after_the_months_end(lake):
    lake.put("clients", A, clients(R, "vpt", 10), known_at=datetime(2025, 1, 15, 23))
    lake.put("clients", B, clients(R, "vpt", 10), known_at=datetime(2025, 1, 16, 1))
    where = f"kind = 'clients' AND period = DATE '{DECEMBER}' AND delivery_id IS NOT NULL"
    assert lake.ask("delivery_status", "partner, late", where) == [(A, False), (B, True)]
