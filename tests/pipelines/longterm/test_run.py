"""Long-term runs: what is in them, that they are made once, and what of partners they read."""

import json

import numpy as np
import pytest

from data import store as warehouse
from data.assumptions import scenarios
from data.programmes import programme
from pipelines.longterm import run as long_run
from pipelines.longterm import tried
from pipelines.longterm.inputs import known
from pipelines.longterm.run import forecast
from tests.data.deliveries import PARTNERS
from tests.pipelines.forecasting.region import at, delivered, months, rows

SOME = ("demografisch", "hoog")
KINDS = ("clients", "capacity", "staff")


@pytest.fixture(autouse=True)
def few_draws(monkeypatch):
    """Enough to see that sums are sums, of the base and one other."""
    monkeypatch.setattr(long_run, "DRAWS", 40)
    monkeypatch.setattr(long_run, "scenarios", lambda: {one: scenarios()[one] for one in SOME})


@pytest.fixture
def filled(store):
    """Four partners, three months of three sheets."""
    delivered(months(3), at("2024-03-10"), kinds=KINDS)


@pytest.fixture
def kept(filled):
    """A run per scenario."""
    return forecast(who="test", known_at=at("2024-04-01"))


def means(run, measure="clients"):
    found = rows(f"SELECT * FROM lake.forecast WHERE run_id = '{run}' AND measure = '{measure}'")
    return found.set_index(["gemeente", "leveringsvorm", "period"])["mean"]


def test_gemeenten_add_up_to_the_region_and_leveringsvormen_to_everybody(kept):
    assert tuple(kept) == SOME
    for one in kept.values():
        found = means(one.run_id).unstack("period")
        cells = found.drop(index="", level=0).drop(index="", level=1)
        assert len(cells) == 5 * len(programme("voorbeeld").gemeenten) and found.shape[1] == 16
        whole = found.loc[("", "")]
        np.testing.assert_allclose(found.xs("", level=0).drop(index="").sum(), whole, rtol=1e-9)
        np.testing.assert_allclose(found.xs("", level=1).drop(index="").sum(), whole, rtol=1e-9)
        np.testing.assert_allclose(cells.sum(), whole, rtol=1e-9)


def test_the_drivers_lead_from_today_to_each_year(kept):
    found = means(kept["demografisch"].run_id, "driver_fte").unstack("leveringsvorm")
    parts = found.drop(columns="then").sum(axis=1)
    np.testing.assert_allclose(parts, found["then"], rtol=1e-9)


def test_the_same_inputs_make_one_run_and_more_deliveries_another(kept):
    again = forecast(who="somebody else", known_at=at("2024-04-02"))
    assert {name: one.run_id for name, one in again.items()} == {
        name: one.run_id for name, one in kept.items()
    }
    assert not any(one.new for one in again.values())
    delivered(months(1, "2024-02-01"), at("2024-04-10"), kinds=KINDS)
    assert all(one.new for one in forecast(who="test", known_at=at("2024-05-01")).values())
    assert rows("SELECT count(*) FROM lake.forecast_run").iloc[0, 0] == 2 * len(kept)
    assert forecast(who="test", inputs_at=at("2020-01-01")) == {}


def test_a_run_keeps_what_it_was_made_from(kept):
    told = rows("SELECT * FROM forecast_run_now WHERE scenario = 'hoog'").iloc[0]
    assert (told["term"], told["place"], told["horizon"]) == ("long", 1, 180)
    facts, settings = json.loads(told["facts"]), json.loads(told["settings"])
    assert facts["partners"] == 4 and "rates" in facts["noticed"]
    assert settings["assumptions"]["rate_growth"]["value"] == 0.01
    assert rows("SELECT count(*) FROM forecast_long WHERE place = 1").iloc[0, 0] == sum(
        one.rows for one in kept.values()
    )


def test_of_two_partners_nothing_is_read_and_nothing_unknown_is_zero(store):
    delivered(months(3), at("2024-03-10"), PARTNERS[:2], KINDS)
    with warehouse.reading() as con:
        supply = known(con, 2024).inputs.supply
    assert (supply.served, supply.capacity, supply.units, supply.staff) == (None,) * 4
    made = forecast(who="test", known_at=at("2024-04-01"))
    assert all(one.new for one in made.values())
    kinds = set(rows("SELECT DISTINCT measure FROM forecast_long")["measure"])
    assert "clients" in kinds and not [one for one in kinds if "gap" in one or one == "available"]
    facts = json.loads(rows("SELECT facts FROM forecast_run_now")["facts"].iloc[0])
    assert facts["why"] == {"clients": "served", "places": "capacity", "homes": "units",
                            "fte": "staff"}  # fmt: skip


def test_three_partners_or_more_are_read_as_one_total(filled):
    with warehouse.reading() as con:
        found = known(con, 2024)
    told = rows("SELECT leveringsvorm, sum(amount) AS n FROM (SELECT period, part AS leveringsvorm,"
                " amount FROM forecast_actual WHERE measure = 'clients')"
                " WHERE period = DATE '2024-01-01' GROUP BY ALL")  # fmt: skip
    assert found.inputs.supply.served == told["n"].sum()


def test_what_is_tried_out_is_the_base_until_something_changes(filled):
    version = warehouse.version()
    base, why = tried.tried(version, None, "demografisch", {})
    same, _ = tried.tried(version, None, "demografisch", {})
    more, _ = tried.tried(version, None, "demografisch", {"vpt_share_target": 0.5})
    vpt = [frame.query("quantity == 'clients' and gemeente == 'regio' and part == 'vpt'")["mean"]
           for frame in (base, same, more)]  # fmt: skip
    assert (vpt[0].to_numpy() == vpt[1].to_numpy()).all()
    assert vpt[2].to_numpy()[-1] > vpt[0].to_numpy()[-1]
    assert "clients" not in why
    first = tried.influence(version, None, "vpt", tried.years(version, None)[-1])
    assert first["code"].iloc[0] == "vpt_share_target"


def test_a_try_out_tells_what_it_carries_on_unless_that_was_set(filled):
    version = warehouse.version()
    told = tried.assumed_for_want(version, None, ("demografisch", ()))
    assert {"rates", "level", "mix"} <= set(told)
    fixed = tried.assumed_for_want(version, None, ("demografisch", (("mix_trend_VV04", 0.0),)))
    assert set(told) - set(fixed) == {"mix"}
