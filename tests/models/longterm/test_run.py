"""The identities: everything adds up, in every draw, and nothing depends on what it should not."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.longterm.codes import LEVERINGSVORMEN, Assumption
from models.longterm.inputs import Care
from models.longterm.noticed import NOTICES, noticed
from models.longterm.run import run
from models.longterm.sensitivity import tornado
from models.longterm.summary import levels, summary
from models.longterm.waterfall import steps, waterfall
from tests.models.longterm.region import (
    FUNCTIES,
    YEARS,
    base,
    certain,
    fixed,
    region,
    region_people,
    scenario,
    supply,
)

DRAWS = 200


@pytest.fixture(scope="module")
def result():
    return run(region(), base(), DRAWS)


def shared(**more):
    """Partners with places, homes and staff, and a share of the region."""
    told = {"capacity": 5000.0, "units": 300.0, "served": 6500.0, "functies": FUNCTIES,
            "staff": np.array([3000.0, 1500.0, 800.0])}  # fmt: skip
    return supply(**(told | more))


def test_gemeenten_and_leveringsvormen_add_up_in_every_draw(result):
    np.testing.assert_allclose(result.clients.sum(axis=3), result.demand.total, rtol=1e-12)
    np.testing.assert_allclose(result.clients.sum(axis=1), result.split.people, rtol=1e-12)
    np.testing.assert_allclose(
        result.split.people.sum(axis=2), result.demand.total.sum(axis=1), rtol=1e-12
    )
    assert (result.clients >= 0).all()


def test_means_add_up_in_the_table(result):
    clients = summary(result).query("quantity == 'clients'")
    wide = clients.pivot_table(index=["year", "gemeente"], columns="part", values="mean")
    np.testing.assert_allclose(wide[list(LEVERINGSVORMEN)].sum(axis=1), wide["totaal"])
    total = clients.query("part == 'totaal'").pivot(index="year", columns="gemeente", values="mean")
    np.testing.assert_allclose(total.drop(columns="regio").sum(axis=1), total["regio"])


def test_the_band_of_a_sum_is_not_the_sum_of_bands(result):
    total = summary(result).query("quantity == 'clients' and part == 'totaal' and year == 2041")
    width = total.set_index("gemeente").eval("`hi-80` - `lo-80`")
    assert width["regio"] < 0.8 * width.drop("regio").sum()


def test_bands_are_in_order_and_wider_further_on(result):
    table = summary(result)
    bands = table[["lo-95", "lo-80", "lo-50", "median", "hi-50", "hi-80", "hi-95"]].to_numpy()
    assert (np.diff(bands, axis=1) >= 0).all()
    region_only = table.query("quantity == 'clients' and part == 'totaal' and gemeente == 'regio'")
    width = region_only.eval("(`hi-80` - `lo-80`) / median").to_numpy()
    assert width[-1] > width[0]


def test_gemeenten_together_have_the_band_of_their_own_sum(result):
    named = {"ZK": ("GM0599", "GM0606")}
    row = summary(result, named).query("gemeente == 'ZK' and part == 'totaal' and year == 2041")
    drawn = result.demand.total[:, [5, 6], -1].sum(axis=1)
    assert row["hi-80"].iloc[0] == pytest.approx(np.quantile(drawn, 0.9))
    with pytest.raises(ValueError, match="GM0014 is not one"):
        summary(result, {"noord": ("GM0014",)})


def test_the_level_is_told_per_gemeente(result):
    table = levels(result)
    assert table["gemeente"].tolist() == list(result.inputs.gemeenten)
    assert table["observed"].isna().all() and (table["lo-80"] < table["hi-80"]).all()


def test_what_was_assumed_for_want_of_figures_is_noticed(result):
    assert noticed(result) == NOTICES
    known = region(shared(others=0.0, other_units=0.0), observed=np.full(15, 900.0))
    told = replace(known, care=replace(known.care, rates=np.full((96, 2), 0.01)))
    assert noticed(run(told, base(mix_trend_VV04=0.0), 1)) == ()
    assert noticed(run(region(shared()), base(dekking=0.5), 1)) == ("rates", "level", "mix")


def test_the_quantiles_of_the_table_are_those_of_the_draws(result):
    row = summary(result).query("quantity == 'wanted' and year == 2035").iloc[0]
    drawn = result.split.wanted[:, 9]
    np.testing.assert_allclose(row[["lo-80", "median"]].tolist(), np.quantile(drawn, [0.1, 0.5]))


def test_the_same_seed_gives_the_same_draws_and_another_seed_others():
    one, two, other = (run(region(), base(), 20, seed) for seed in (1, 1, 2))
    np.testing.assert_array_equal(one.clients, two.clients)
    assert not np.array_equal(one.clients, other.clients)


def test_a_scenario_without_overrides_is_the_base():
    one = run(region(), base(), 20)
    two = run(region(), base(), 20, scenario=scenario("demografisch"))
    np.testing.assert_array_equal(one.clients, two.clients)


def test_a_scenario_leaves_the_draws_of_what_it_does_not_name_as_they_were():
    one, two = (run(region(), base(), 20, scenario=scenario(name)) for name in ("trend", "hoog"))
    np.testing.assert_array_equal(one.demand.demography, two.demand.demography)
    np.testing.assert_array_equal(one.chance["age_gradient"], two.chance["age_gradient"])


def test_scenarios_order_as_their_names_say():
    names = ("later_instroom", "lage_vraag", "trend", "demografisch", "hoog")
    found = {
        name: run(region(), certain(), 1, scenario=certain_scenario(name)).demand.total.sum(axis=1)
        for name in names
    }
    last = [found[name][0, -1] for name in names]
    assert last == sorted(last)
    for name in names:
        assert found[name][0, 0] == pytest.approx(found["demografisch"][0, 0])
    fall = found["lage_vraag"][0] / found["demografisch"][0]
    np.testing.assert_allclose(fall[:5], np.exp([0, -0.02, -0.04, -0.06, -0.06]))


def certain_scenario(name):
    return {code: fixed(one.value) for code, one in scenario(name).items()}


def test_twice_the_people_ask_twice_as_much():
    known = region_people()
    twice = replace(known, persons=2 * known.persons, migration=2 * known.migration)
    one = run(region(), certain(), 1).clients
    two = run(region(population=twice), certain(), 1).clients
    np.testing.assert_allclose(two, 2 * one, rtol=1e-9)


def test_an_uploaded_population_takes_the_place_of_ours():
    known = region_people()
    flat = np.repeat(known.persons[..., None], len(YEARS), axis=3)
    still = run(region(population=replace(known, uploaded=flat)), certain(), 1).demand.total[0]
    np.testing.assert_allclose(still, np.repeat(still[:, :1], len(YEARS), axis=1))


def test_an_official_number_of_elderly_scales_demand():
    known = region_people()
    ours = run(region(), certain(), 1).demand.total[0]
    few = np.full((15, len(YEARS)), np.nan)
    few[5] = 50_000.0
    found = run(region(population=replace(known, official=few)), certain(), 1).demand.total[0]
    np.testing.assert_allclose(np.delete(found, 5, axis=0), np.delete(ours, 5, axis=0), rtol=1e-6)
    assert found[5, -1] < 0.7 * ours[5, -1]


def test_known_indications_set_the_level_and_small_numbers_draw_to_the_mean():
    unknown = run(region(), certain(shrinkage=50.0), 400).demand
    expected = unknown.expected.mean(axis=0)
    observed = 1.2 * expected
    observed[0] = np.nan
    found = run(region(observed=observed), certain(shrinkage=50.0), 400).demand
    level = found.level.mean(axis=0)
    assert level[0] == pytest.approx(1, abs=0.03)
    np.testing.assert_allclose(level[1:], (observed[1:] + 50) / (expected[1:] + 50), rtol=0.01)
    assert found.level[:, 5].std() < unknown.level[:, 5].std() / 5


def test_told_rates_and_mix_take_the_place_of_assumptions():
    known = region()
    rates = np.zeros((96, 2))
    rates[80:] = 0.2
    told = replace(known, care=Care(known.care.observed, rates, np.array([0.0, 1, 1, 0, 0])))
    found = run(told, certain(mix_trend_VV04=0.0), 1)
    assert found.drivers.mix[0, 3].tolist() == [0.0, 0.5, 0.5, 0.0, 0.0]
    steeper = run(told, certain(age_gradient=0.2), 1)
    np.testing.assert_array_equal(found.demand.total, steeper.demand.total)


def test_frozen_places_bind_exactly_and_the_rest_is_at_home():
    told = shared(capacity=6000.0, others=2000.0)
    found = run(region(told), base(), DRAWS)
    verblijf = found.split.verblijf.sum(axis=2)
    full = found.chance["occupancy"][:, None] * 8000
    bound = found.split.wanted > full
    assert bound.all(axis=0)[-1]
    np.testing.assert_allclose(verblijf[bound], np.broadcast_to(full, bound.shape)[bound])
    assert (found.split.empty[bound] == 0).all()


def test_more_places_than_wanted_stand_empty_and_nobody_is_short():
    found = run(region(shared(capacity=30_000.0, others=0.0)), base(dekking=1.0), DRAWS)
    wanted, full = found.split.wanted, found.chance["occupancy"][:, None]
    np.testing.assert_allclose(found.split.verblijf.sum(axis=2), wanted)
    np.testing.assert_allclose(found.split.empty, 30_000 - wanted / full)
    np.testing.assert_allclose(found.split.unmet, 0, atol=1e-8)
    assert found.gap.places is not None and (found.gap.places < 0).all()
    np.testing.assert_allclose(found.gap.places, -found.split.empty)


def test_plans_are_on_top_of_today():
    plans = np.where(YEARS >= 2030, 500.0, 0.0)
    found = run(region(shared(capacity=6000.0, others=2000.0, plans=plans)), certain(), 1)
    assert found.drivers.places[0, [0, 4]].tolist() == [8000.0, 8500.0]


def test_without_dekking_there_is_no_gap_and_it_says_why():
    gap = run(region(shared()), base(), 10).gap
    assert (gap.clients, gap.places, gap.homes, gap.fte) == (None, None, None, None)
    assert set(gap.why.values()) == {"dekking"}


def test_what_partners_did_not_tell_has_no_gap_and_it_says_why():
    gap = run(region(), base(dekking=0.5), 10).gap
    assert gap.why == {"clients": "served", "places": "capacity", "homes": "units", "fte": "staff"}
    assert (gap.clients, gap.places, gap.homes, gap.fte) == (None, None, None, None)


def test_the_gap_is_what_is_asked_less_what_there_is():
    planned = np.where(YEARS >= 2030, 100.0, 0.0)
    told = shared(plans=planned, others=3000.0)
    found = run(region(told), certain(dekking=0.6), 1)
    care = found.split.people[:, :, :3].sum(axis=2)
    np.testing.assert_allclose(found.gap.clients, 0.6 * care - 6500 - 0.97 * planned)
    np.testing.assert_allclose(found.gap.places, 5 / 8 * found.split.wanted / 0.97 - 5000 - planned)
    np.testing.assert_allclose(found.gap.homes, 0.6 * found.split.clustered / 0.97 - 300)
    np.testing.assert_allclose(
        found.gap.fte.sum(axis=2), 0.6 * found.fte.sum(axis=2) - found.available.sum(axis=2)
    )


def test_clustered_homes_are_filled_before_the_wijk():
    told = shared(units=100.0, other_units=100.0)
    found = run(region(told), certain(), 1)
    vpt = found.split.people[0, :, 1]
    np.testing.assert_allclose(vpt * found.split.types[0, :, 0], 200 * 0.97)
    np.testing.assert_allclose(found.split.types.sum(axis=2), 1)


def test_staff_follow_clients_and_their_mix():
    told = shared(functiemix=np.array([[2.0, 1, 1], [1, 0, 0], [0, 0, 1]]))
    found = run(region(told), certain(staff_inflow=0.2, staff_outflow=0.1), 1)
    np.testing.assert_allclose(found.functies.sum(axis=2), found.fte.sum(axis=2))
    np.testing.assert_allclose(found.functies[..., 1], found.fte[..., 0] / 4)
    np.testing.assert_allclose(found.available[0, :, 0], 3000 * 1.1 ** np.arange(16))
    saved = run(region(told), certain(tech_saving=0.1), 1)
    np.testing.assert_allclose(saved.fte[0, -1], 0.9 * found.fte[0, -1])


def test_the_chance_of_a_shortage_is_told_for_gaps_only():
    table = summary(run(region(shared()), base(dekking=Assumption(0.6, 0.5, 0.7)), DRAWS))
    gaps = table["quantity"].str.startswith("gap_")
    assert table.loc[gaps, "chance"].between(0, 1).all()
    assert table.loc[~gaps, "chance"].isna().all()
    assert set(table["quantity"]) >= {"fte_functie", "available", "gap_fte", "gap_clients"}
    clients = table.query("quantity == 'gap_clients'")["chance"].to_numpy()
    assert clients[-1] > clients[0]


@pytest.mark.parametrize("name", ["totaal", "vpt", "verblijf", "thuis", "fte"])
def test_a_waterfall_adds_up_in_every_draw(name):
    result = run(region(shared(others=3000.0)), base(), 50, scenario=scenario("trend"))
    drawn = steps(result, name, 2036)
    np.testing.assert_allclose(drawn[:, :-1].sum(axis=1), drawn[:, -1])
    table = waterfall(result, name, 2036)
    assert table["mean"].iloc[:-1].sum() == pytest.approx(table["mean"].iloc[-1])
    if name == "totaal":
        none = table.set_index("step")["mean"][["mix", "substitution", "tech"]]
        np.testing.assert_allclose(none, 0, atol=1e-8)


def test_a_waterfall_ends_where_the_forecast_is(result):
    drawn = steps(result, "vpt", 2041)
    np.testing.assert_allclose(drawn[:, 0], result.split.people[:, 0, 1])
    np.testing.assert_allclose(drawn[:, -1], result.split.people[:, -1, 1])
    with pytest.raises(ValueError, match="2050 is not one of 2026 to 2041"):
        waterfall(result, "vpt", 2050)
    with pytest.raises(ValueError, match="no figure bedden"):
        waterfall(result, "bedden", 2041)


def test_a_tornado_has_the_outcome_of_each_assumption_alone():
    table = tornado(region(), base(), "thuis", 2041)
    assert table["swing"].is_monotonic_decreasing
    row = table.set_index("code").loc["pgb_share"]
    still = certain()
    for side, figure in (("at_low", 0.03), ("at_value", 0.05), ("at_high", 0.08)):
        alone = run(region(), still | {"pgb_share": fixed(figure)}, 1)
        assert row[side] == pytest.approx(alone.split.home[0, -1].sum(), rel=1e-6)
    assert "national_vv" not in set(table["code"])  # it has no band
    with pytest.raises(ValueError, match="2020 is not one of"):
        tornado(region(), base(), "thuis", 2020)


@settings(max_examples=15, deadline=None)
@given(
    st.floats(0.1, 0.9), st.floats(0.001, 0.4), st.floats(0.001, 0.4), st.floats(0, 40_000),
    st.floats(0, 2_000),
)  # fmt: skip
def test_nobody_is_lost_whatever_is_assumed(verblijf, pgb, zonder, places, units):
    told = base(verblijf_other=verblijf, pgb_share=pgb, no_care_share=zonder)
    found = run(region(shared(capacity=places, units=units, others=0.0, other_units=0.0)), told, 5)
    np.testing.assert_allclose(found.clients.sum(axis=(1, 3)), found.demand.total.sum(axis=1))
    assert (found.clients >= 0).all() and (found.split.unmet >= -1e-8).all()
    assert (found.split.types >= 0).all()
