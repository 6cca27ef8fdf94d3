"""Figures that look at other months, other sheets or all places say the same asked with others."""

from datetime import date

import pandas as pd
import pytest

from data import together
from data.disclosure import Scope
from data.kpis import KPIS
from insights import figures
from insights.selection import Selection
from tests.data.literal import DECEMBER, Literal, clients, homes, money, month, staff, waiting

PARTNERS = ("getijdenwende", "rietmeander", "kwelderlicht")
R, S, ELSEWHERE = "GM0599", "GM0606", "GM0363"  # Amsterdam is in no programme here


@pytest.fixture(scope="module")
def lake():
    """Three partners that told everything for fourteen months; clients outside the region too."""
    lake = Literal()
    for number, partner in enumerate(PARTNERS):
        lake.put("capacity", partner, *_homes(number, date(2023, 12, 1)))
        for back in range(14):
            at = {"period": month(back)}
            lake.put("clients", partner, *(row | at for row in _clients(number + back)))
            lake.put("staff", partner, *(row | at for row in _staff(number + back)))
            lake.put("capacity", partner, *_homes(number + back, month(back)))
            lake.put("waiting_list", partner, *(row | at for row in _waiting(number + back)))
            lake.put("finance", partner, money("vpt", 100.0 + back, 90.0 + number) | at)
    return lake


def _clients(n):
    for place in (R, S, ELSEWHERE):
        for kind in ("geclusterd", "gespikkeld", "nabij", "wijk", "onbekend"):
            yield clients(place, "vpt", 20 + n, vpt_type=kind, zorgprofiel="VV04",
                          inflow=3, outflow=0)  # fmt: skip
        yield clients(place, "vpt", 0, outflow=5 + n, outflow_reason="verblijf_eigen")
        yield clients(place, "verblijf", 40 + n, zorgprofiel="VV04")
        yield clients(place, "mpt", 30 + n)


def _staff(n):
    yield staff("helpende", 20.0 + n, headcount=50 + n, inflow=2, outflow=1, vacancies=1.5,
                pnil_fte=2.0, absence_pct=6.0)  # fmt: skip
    yield staff("overig", 0.0, employment="vrijwilliger", headcount=30 + n)


def _homes(n, period):
    yield homes(R, "verblijf", 30 + n, 40 + n) | {"period": period}
    yield homes(S, "vpt", 12, 20 + n, vpt_type="geclusterd") | {"period": period}
    yield homes(S, "vpt", None, 0, hardness="hard", planned_units=9 + n) | {"period": period}


def _waiting(n):
    for place in (R, S):
        yield waiting(place, "actief", 20 + n, above_norm=9, bridging="ja")
        yield waiting(place, "urgent", 10 + n, above_norm=2, bridging="nee")
        yield waiting(place, "voorkeur", 30 + n)
        yield waiting(place, "voorzorg", 40 + n)


PLACES = {
    "region": Selection(period=DECEMBER),
    "zorgkantoorregio": Selection(region="ZK25", period=DECEMBER),
    "gemeente": Selection(gemeente=R, period=DECEMBER),
    "partner": Selection(partner=PARTNERS[0], period=DECEMBER),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("months", [1, 13])
def test_every_kpi_says_the_same_asked_with_all_others(lake, place, months):
    questions = [figures.per_month(kpi, PLACES[place], months) for kpi in KPIS.values()]
    scope = Scope("datasteward")
    statement, params = together.sql(questions, scope)
    found = together.mask(lake.con.execute(statement, params).df(), questions)
    for kpi, question, answer in zip(KPIS, questions, found, strict=True):
        pd.testing.assert_frame_equal(answer, lake.through_the_gate(question), obj=kpi)


def test_every_kpi_has_a_figure_here(lake):
    shown = {name: lake.figure(name) or (None, "no row") for name in KPIS}
    without = {name: mask for name, (_, mask) in shown.items() if mask}
    assert without == dict.fromkeys(("K29", "K30"), "no row")  # of a forecast: see their own tests


def test_only_a_kpi_that_is_known_per_gemeente_has_a_figure_of_one(lake):
    for name, kpi in KPIS.items():
        found = lake.figure(name, gemeente=R)
        assert kpi.per_gemeente or found is None or found[1] == "missing", name
