"""Production against agreement, of which the region sees a percentage only; sheets delivered."""

from datetime import datetime
from math import isnan

import pytest

from data import disclosure
from data.disclosure import Figures, Scope
from data.errors import NotAllowed
from data.kpis import KPIS
from data.views import RESTRICTED
from insights import figures
from insights.selection import Selection
from tests.data.literal import DECEMBER, Literal, clients, money, staff

A, B, C = "getijdenwende", "rietmeander", "kwelderlicht"
R = "GM0599"
HERE = Selection(period=DECEMBER)


@pytest.fixture
def lake():
    return Literal()


@pytest.fixture
def produced(lake):
    for partner in (A, B, C):
        lake.put("finance", partner, money("vpt", 100_000.0, 104_000.0),
                 money("mpt", 50_000.0, 46_000.0), money("verblijf", 900_000.0, 1.0))  # fmt: skip
    return lake


def test_k27_divides_what_was_realised_by_what_was_agreed_for_vpt_and_mpt(produced):
    assert produced.ask("kpi_production", "prestatiegroep, numerator, denominator",
                        f"partner = '{A}'") == [
        ("mpt", 46_000.0, 50_000.0), ("vpt", 104_000.0, 100_000.0),
    ]  # fmt: skip
    assert produced.figure("K27") == (1.0, "")


def test_k27_takes_agreement_and_realisation_from_the_latest_round_that_has_both(lake):
    lake.put(
        "finance", A, money("vpt", 100.0, 90.0),
        money("vpt", 120.0, 96.0, budget_round="herschikking"),
        money("vpt", 130.0, None, budget_round="nacalculatie"), money("mpt", 50.0, None),
    )  # fmt: skip
    assert lake.figure("K27", partner=A) == (0.8, "")  # 96 of 120; of MPT nothing is realised yet


def test_k27_gives_the_region_a_percentage_and_no_amounts(produced):
    region = produced.through_the_gate(figures.per_month(KPIS["K27"], HERE, 1))
    assert region["value"].tolist() == [1.0]
    assert isnan(region["numerator"].iloc[0]) and isnan(region["denominator"].iloc[0])
    own = produced.through_the_gate(
        figures.per_month(KPIS["K27"], Selection(partner=A, period=DECEMBER), 1)
    )
    assert (own["numerator"].iloc[0], own["denominator"].iloc[0]) == (150_000.0, 150_000.0)


@pytest.mark.parametrize("view", sorted(RESTRICTED))
@pytest.mark.parametrize("combine", ["sum", "difference"])
def test_amounts_of_the_region_are_refused_whoever_asks(view, combine):
    with pytest.raises(NotAllowed):
        disclosure.sql(Figures(view, ("period",), combine=combine), Scope("datasteward"))


def test_a_partners_amounts_are_for_that_partner_and_the_datasteward():
    question = figures.per_month(KPIS["K27"], Selection(partner=A, period=DECEMBER), 1)
    for scope in (Scope("lid"), Scope("programmamanager"), Scope("analist", B)):
        with pytest.raises(NotAllowed):
            disclosure.sql(question, scope)
    assert disclosure.sql(question, Scope("analist", A))


def test_every_view_on_finance_is_restricted():
    assert {
        "kpi_production", "production_by_group", "agreement_by_round", "transition_spent",
        "plan_money",
    } == RESTRICTED  # fmt: skip


def test_k36_divides_the_sheets_delivered_by_the_sheets_asked_for(lake):
    lake.put("clients", A, clients(R, "vpt", 10))
    lake.put("staff", A, staff("helpende", 3.0))
    lake.put("clients", B, clients(R, "vpt", 10))
    lake.put("clients", C, clients(R, "vpt", 10), known_at=datetime(2025, 3, 1))
    where = f"period = DATE '{DECEMBER}'"
    asked = {row[1]: row[2:] for row in lake.ask("kpi_sheets_delivered", where=where)}
    assert (asked[A], asked[B], asked[C]) == ((2, 5), (1, 5), (1, 5))
    # nine partners, five sheets each
    assert lake.figure("K36") == (pytest.approx(4 / 45), "")
    lake.known_at(datetime(2025, 2, 1))  # two partners have delivered something by then
    assert lake.figure("K36")[1] == "few"
