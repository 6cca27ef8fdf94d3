"""Step 1: cohorts live on as they should, groups keep their sums, and the control is met."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from models.longterm import uploaded
from models.longterm.ages import AGES, OPEN, grouped, single
from models.longterm.chance import central
from models.longterm.curve import through
from models.longterm.frames import people
from models.longterm.inhabitants import inhabitants, moving
from models.longterm.mortality import life_left, single_rates
from models.longterm.population import moment, projected, rescaled
from tests.models.longterm.region import certain, region, region_people, tables

GROUPS = [*(f"{age}-{age + 4}" for age in range(0, OPEN, 5)), f"{OPEN}+"]
counts = arrays(float, (2, 20), elements=st.integers(0, 50_000).map(float))


@given(counts)
def test_single_ages_keep_every_group_and_none_is_negative(groups):
    found = single(groups)
    np.testing.assert_allclose(found[:, :OPEN].reshape(2, -1, 5).sum(axis=2), groups[:, :-1])
    np.testing.assert_array_equal(found[:, OPEN], groups[:, -1])
    assert (found >= -1e-6).all()


def test_another_number_of_groups_is_refused():
    with pytest.raises(ValueError, match="19 age groups instead of 20"):
        single(np.ones(19))


def test_a_line_is_not_drawn_past_its_points():
    with pytest.raises(ValueError, match="known is 0.0 to 2.0"):
        through(np.arange(3.0), np.arange(3.0), np.array([2.5]))


@given(arrays(float, (3, AGES, 2), elements=st.integers(0, 5_000).map(float)))
def test_without_deaths_and_migration_every_cohort_stays_as_it_is(persons):
    path = projected(persons, np.zeros((AGES, 2, 10)), np.zeros_like(persons), np.ones(3))
    for year in range(1, 11):
        np.testing.assert_array_equal(path[:, year:OPEN, :, year], persons[:, : OPEN - year])
        assert path[..., year].sum() == persons.sum()


def test_twice_the_mortality_leaves_the_square_of_the_survivors():
    persons = np.ones((2, AGES, 2))
    path = projected(
        persons, np.full((AGES, 2, 3), 0.1), np.zeros_like(persons), np.array([1.0, 2.0])
    )
    np.testing.assert_allclose(path[1, 50, :, 3], path[0, 50, :, 3] ** 2)


def test_who_moves_in_is_a_year_older_the_year_after():
    moves = np.zeros((1, AGES, 2))
    moves[0, 70] = 3.0
    path = projected(np.zeros_like(moves), np.zeros((AGES, 2, 4)), moves, np.ones(1))
    assert path[0, 70:74, 0, 4].tolist() == [3.0, 3.0, 3.0, 3.0]


def test_an_official_number_is_met_and_what_is_not_given_stays():
    path = np.ones((1, AGES, 2, 2))
    found = rescaled(path, np.array([[124.0, np.nan]]), 65)
    assert found[0, 65:, :, 0].sum() == pytest.approx(124)
    assert (found[0, :65] == 1).all()
    assert (found[..., 1] == 1).all()
    with pytest.raises(ValueError, match="not above zero"):
        rescaled(path, np.zeros((1, 2)), 65)


def test_a_moment_between_two_januaries():
    path = np.stack([np.zeros((AGES, 2)), np.full((AGES, 2), 8.0)], axis=-1)
    assert moment(path, 2023, 2023.75)[0, 0] == 6.0
    with pytest.raises(ValueError, match="not between 2023 and 2024"):
        moment(path, 2023, 2024.5)


# National 80 and older without migration 838.600 (2021) and 1.724.700 (2046); the fifteen
# gemeenten: 75+ 113.800 and 200.600 (2041), 85+ 31.500 and 59.300. That control took everyone of
# an age group as evenly spread, and a death rate as a chance to die; both are told here.
CONTROL = [("national", 80, 2046, 838_600, 1_724_700, 1.041),
           ("region", 75, 2041, 113_800, 200_600, 1.029),
           ("region", 85, 2041, 31_500, 59_300, 1.068)]  # fmt: skip


@pytest.mark.parametrize(("where", "age", "year", "now", "then", "ours"), CONTROL)
def test_the_control_without_migration_is_met(where, age, year, now, then, ours):
    known = region_people()
    persons = known.national if where == "national" else known.persons.sum(axis=0)
    rates = single_rates(tables()["mortality"], np.arange(2021, year))
    even = persons.copy()
    even[:OPEN] = np.repeat(persons[:OPEN].reshape(-1, 5, 2).mean(axis=1), 5, axis=0)
    none = np.zeros_like(persons)
    theirs = projected(even, -np.log1p(-rates), none, np.array(1.0))[age:, :, -1].sum()
    assert persons[age:].sum() == pytest.approx(now, rel=0.002)
    assert theirs == pytest.approx(then, rel=0.01)
    # A rate is not a chance: exp(-μ) live on, not 1 - μ. So ours are more, most of all the oldest.
    own = projected(persons, rates, none, np.array(1.0))[age:, :, -1].sum()
    assert own / then == pytest.approx(ours, abs=0.002)


def test_rates_rise_with_age_and_lives_grow_longer():
    rates = single_rates(tables()["mortality"], np.arange(2021, 2041))
    assert (np.diff(rates[40:], axis=0) > 0).all()
    left = life_left(rates)
    assert 19 < left[0] < 21 and (np.diff(left) > 0).all()


def test_mortality_that_ends_too_early_or_has_holes_is_refused():
    table = tables()["mortality"]
    with pytest.raises(ValueError, match="not for all years"):
        single_rates(table, np.arange(2090, 2120))
    with pytest.raises(ValueError, match="empty cell"):
        single_rates(table.iloc[1:], np.arange(2021, 2031))


def test_a_merged_gemeente_has_the_migration_and_deaths_of_its_parts():
    known = region_people()
    rotterdam, voorne = known.mortality_ratio[5], known.mortality_ratio[14]
    assert 1.1 < rotterdam < 1.3 and 0.85 < voorne < 1.05
    assert np.isfinite(known.migration).all()


def test_a_gemeente_nobody_knows_is_refused():
    with pytest.raises(ValueError, match="population has no GM0000"):
        people(tables(), ["GM0000"], 2021, 2030, 50.0)
    short = tables() | {"totals": tables()["totals"].query("gemeente != 'GM0599'")}
    with pytest.raises(ValueError, match="no migration or deaths of .*GM0599"):
        people(short, ["GM0489"], 2021, 2030, 50.0)


@pytest.mark.parametrize(
    ("name", "without", "why"),
    [
        ("population", "age_group5 != '95+'", r"no ages 95\+"),
        ("population", "gemeente != 'GM0599' or sex != 'man'", "lacks a gemeente"),
        ("totals", "year < 2021", "known to 2020; the population is of 2021"),
    ],
)
def test_a_table_with_a_hole_is_refused(name, without, why):
    holed = tables() | {name: tables()[name].query(without)}
    with pytest.raises(ValueError, match=why):
        people(holed, ["GM0489"], 2021, 2030, 50.0)


def test_mixing_paths_is_the_same_as_projecting_anew():
    told = certain(mortality_level=1.04, migration_level=0.6, migration_65=0.08)
    known = region()
    people_here = known.people
    found = inhabitants(known, central(told))
    mixed = np.einsum("p,pgtas->gtas", found.share[0], found.paths)
    old, young = moving(people_here.persons, people_here.migration)
    moves = 0.6 * (0.08 * old + 0.92 * young)
    rates = people_here.mortality[..., :20]
    anew = projected(people_here.persons, rates, moves, people_here.mortality_ratio * 1.04)
    ours, theirs = mixed[:, -1], grouped(anew[..., 20])
    np.testing.assert_allclose(ours, theirs, rtol=3e-3)  # the few of 95 and older are furthest off
    np.testing.assert_allclose(ours[:, 11:].sum(axis=1), theirs[:, 11:].sum(axis=1), rtol=5e-4)


def official(years=(2025, 2035), persons=100.0):
    rows = [("GM1", year, group, sex, persons * (1 + (year == years[-1])))
            for year in years for group in GROUPS for sex in ("man", "vrouw")]  # fmt: skip
    return pd.DataFrame(rows, columns=["gemeente", "year", "age_group5", "sex", "persons"])


def test_an_uploaded_forecast_is_read_on_between_its_years():
    found = uploaded.population(official(), ["GM1"], np.arange(2025, 2036))
    assert found.shape == (1, AGES, 2, 11)
    assert found[0, 65:70, 0, 0].sum() == pytest.approx(100)
    assert found[0, 65:70, 0, 5].sum() == pytest.approx(150)
    assert found[0, 65:70, 0, 10].sum() == pytest.approx(200)


def test_an_uploaded_forecast_that_lacks_something_is_refused():
    with pytest.raises(ValueError, match="is of 2025 to 2035; asked are 2026 to 2041"):
        uploaded.population(official(), ["GM1"], np.arange(2026, 2042))
    with pytest.raises(ValueError, match="has no .*GM2"):
        uploaded.population(official(), ["GM2"], np.arange(2025, 2036))


def test_use_by_age_becomes_rates_that_give_the_same_numbers_back():
    national = np.full((AGES, 2), 10.0)
    table = pd.DataFrame(
        {"age_from": [0, 0, 80, 80], "sex": ["man", "vrouw"] * 2, "indications": [8, 16, 40, 80]}
    )
    rates = uploaded.rates(table, national)
    assert (rates[:80] * national[:80]).sum(axis=0).tolist() == pytest.approx([8, 16])
    assert (rates[80:] * national[80:]).sum(axis=0).tolist() == pytest.approx([40, 80])
    with pytest.raises(ValueError, match="more indications than inhabitants"):
        uploaded.rates(table.assign(indications=9_000), national)
    with pytest.raises(ValueError, match="ages from 0 on"):
        uploaded.rates(table[table["age_from"] > 0], national)


def test_under_65_is_one_group():
    found = grouped(np.ones((AGES, 2)))
    assert found[:, 0].tolist() == [65.0] + [1.0] * 31
