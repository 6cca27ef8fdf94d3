"""Figures of some partners only, beside those of all: who could take one from the other."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from data import disclosure, views
from data.disclosure import Scope
from data.families import FAMILIES, TELLS
from data.hidden import hidden
from data.kpis import KPIS
from data.revealing import families_of
from insights import figures
from insights.clients import questions as of_clients
from insights.selection import Selection
from insights.staff import questions as of_staff
from tests.data.literal import DECEMBER, Literal, clients, homes, month, staff

PARTNERS = ("getijdenwende", "rietmeander", "kwelderlicht", "zeggekreek", "griendvloed")
LATE = PARTNERS[-1]
R, S = "GM0599", "GM0606"
HERE = Selection(period=DECEMBER)


@pytest.fixture
def lake():
    return Literal()


def shown(lake, question):
    """The answer as a member of the stuurgroep gets it."""
    with_month = replace(question, span=question.span or (DECEMBER, DECEMBER))
    secret = [hidden(lake.con, one, (month(11), DECEMBER)) for one in families_of(with_month)]
    statement, params = disclosure.sql(with_month, Scope("lid"))
    answer = lake.con.execute(statement, params).df()
    return disclosure.mask(answer, with_month, pd.concat(secret))


def kpi(lake, name):
    return shown(lake, figures.per_month(KPIS[name], HERE, 1)).iloc[0]


def test_everybody_told_and_all_is_shown_with_what_it_is_made_of(lake):
    for partner in PARTNERS:
        lake.put("staff", partner, staff("helpende", 100.0, vacancies=5.0))
    found = kpi(lake, "K25")
    assert (found["numerator"], found["denominator"], found["mask"]) == (25, 525, "")


def test_one_who_told_no_vacancies_does_not_follow_from_the_fte_of_all(lake):
    """1500 fte of all, 1220 and 20 of those that told their vacancies: the fifth would be 300."""
    for partner in PARTNERS:
        told = {} if partner == LATE else {"vacancies": 5.0}
        lake.put("staff", partner, staff("helpende", 300.0, **told))
    assert kpi(lake, "K19")["value"] == 1500
    found = kpi(lake, "K25")
    assert np.isnan(found[["numerator", "denominator"]].astype(float)).all()
    assert (found["value"], found["mask"]) == (0.016, "")  # of 1,6393 %, as it is read


def test_a_ratio_that_could_be_taken_back_is_not_told_at_all(lake):
    """Of a handful of fte one decimal of a percentage says the fte."""
    for partner in PARTNERS:
        told = {} if partner == LATE else {"vacancies": 5.0}
        lake.put("staff", partner, staff("helpende", 20.0, **told))
    found = kpi(lake, "K25")
    assert found["mask"] == "rest" and np.isnan(found["value"])


def test_who_is_late_with_staff_does_not_follow_from_its_clients(lake):
    for partner in PARTNERS:
        lake.put("clients", partner, clients(R, "vpt", 300), clients(R, "verblijf", 400))
        if partner != LATE:
            lake.put("staff", partner, staff("helpende", 100.0))
    assert kpi(lake, "K01")["value"] == 1500
    found = kpi(lake, "K20")
    assert found["value"] == pytest.approx(0.14) and np.isnan(found["denominator"])


def test_who_joined_later_does_not_follow_from_the_index_of_the_others(lake):
    base = lake.con.execute("SELECT period FROM base_month").fetchone()[0].date()
    for partner in PARTNERS:
        if partner != LATE:
            lake.put("capacity", partner, homes(R, "verblijf", 390, 400) | {"period": base})
        lake.put("capacity", partner, homes(R, "verblijf", 380, 390))
    found = kpi(lake, "K18")
    assert found["value"] == 97.5 and np.isnan(found["numerator"])


def test_fte_by_niveau_and_by_team_are_one_table(lake):
    """A niveau of one partner in one sort of team follows from that niveau everywhere."""
    for partner in PARTNERS:
        lake.put("staff", partner, staff("helpende", 50.0), staff("hbo_vpk", 30.0),
                 staff("helpende", 40.0, team_type="verblijf"))  # fmt: skip
    lake.put("staff", LATE, staff("helpende", 50.0), staff("hbo_vpk", 30.0),
             staff("helpende", 40.0, team_type="verblijf"),
             staff("hbo_vpk", 15.0, team_type="verblijf"))  # fmt: skip
    teams = shown(lake, of_staff.per_team(HERE)).set_index(["team_type", "niveau"])
    assert teams["mask"]["verblijf", "hbo_vpk"] in ("few", "dominant")
    assert teams["mask"]["verblijf", "helpende"] == "rest"
    niveaus = shown(lake, of_staff.per_niveau(HERE)).set_index("niveau")
    assert niveaus["mask"]["hbo_vpk"] == "rest" or teams["mask"]["vpt_wijk", "hbo_vpk"] == "rest"


def test_a_profile_is_hidden_when_the_leveringsvorm_it_completes_is(lake):
    for partner in PARTNERS:
        lake.put("clients", partner, clients(R, "vpt", 40, zorgprofiel="VV05"),
                 clients(R, "verblijf", 40, zorgprofiel="VV05"))  # fmt: skip
    lake.put("clients", PARTNERS[0], clients(R, "vpt", 40, zorgprofiel="VV05"),
             clients(R, "verblijf", 40, zorgprofiel="VV05"),
             clients(R, "dtv", 20, zorgprofiel="VV05"))  # fmt: skip
    forms = shown(lake, figures.per_leveringsvorm(HERE, 1)).set_index("leveringsvorm")["mask"]
    assert forms["dtv"] in ("few", "dominant")
    profiles = shown(lake, of_clients.per_profile(HERE)).set_index(["zorgprofiel", "place"])["mask"]
    assert profiles["VV05", "dtv"] in ("few", "dominant")
    assert profiles["VV05", "verblijf"] == ("rest" if forms["verblijf"] else "")


def test_every_measure_of_a_family_can_be_asked_and_its_sums_are_of_its_own():
    for name, family in FAMILIES.items():
        for whole, parts in (*family.sums, *family.at_top):
            assert {whole, *parts} <= set(family.measures), name
        assert family.of_top | family.some | set(family.worth) <= set(family.measures), name
        assert not family.upper or family.upper in FAMILIES
    assert {one.family for every in TELLS.values() for one in every} == set(FAMILIES)


def test_every_figure_of_the_region_is_judged_in_a_family_or_is_nobodys():
    """What is left out is of no partner, a ratio of amounts, a forecast, or a count of sheets."""
    asked = {one.view for one in KPIS.values()} - set(TELLS)
    left = {"kpi_forecast_error", "kpi_sheets_delivered"}
    assert asked - views.RESTRICTED - views.OF_NO_PARTNER == left
