"""The whole chain once more, in plain loops: one gemeente, every assumption at its value."""

from math import exp

import numpy as np
import pytest

from models.longterm.run import run
from tests.models.longterm.region import YEARS, certain, region, region_people, supply

TOLD = certain(rate_growth=0.01, rate_shock=-0.02, tech_saving=0.04, dekking=0.6,
               mortality_level=1.1, verblijf_other_trend=-0.01)  # fmt: skip
ROTTERDAM = 5


def value(code):
    return TOLD[code].value


def cohorts(start, ratio, net, years):
    """Persons by age and sex after so many years, nobody born."""
    known, persons = region_people(), start
    old = sum(persons[age][sex] for age in range(65, 96) for sex in (0, 1))
    young = sum(65 - age for age in range(20, 65)) * 2
    share = value("migration_65")
    for year in range(years):
        after = np.zeros((96, 2))
        for sex in (0, 1):
            for age in range(96):
                rate = known.mortality[age, sex, year] * ratio * value("mortality_level")
                after[min(age + 1, 95), sex] += persons[age, sex] * exp(-rate)
        for sex in (0, 1):
            for age in range(20, 65):
                after[age, sex] += net * (1 - share) * (65 - age) / young
            for age in range(65, 96):
                after[age, sex] += net * share * start[age, sex] / old
        persons = after
    return persons


def elderly_use():
    """Indications per person at 65 … 95, by age and sex, and under 65."""
    known = region_people()
    two, three = (cohorts(known.national, 1.0, known.national_migration, years) for years in (2, 3))
    national = 0.25 * two + 0.75 * three
    steep = {(age, sex): exp(value("age_gradient") * (age - 80)) * (value("women_ratio") ** sex)
             for age in range(65, 96) for sex in (0, 1)}  # fmt: skip
    weight = sum(steep[key] * national[key] for key in steep)
    scale = value("national_vv") * (1 - value("under65_share")) / weight
    young = value("national_vv") * value("under65_share") / national[:65].sum()
    return {key: scale * figure for key, figure in steep.items()}, young


def asked(years):
    known = region_people()
    use, young = elderly_use()
    persons = known.persons[ROTTERDAM]
    then = cohorts(persons, known.mortality_ratio[ROTTERDAM], known.migration[ROTTERDAM], years)
    return young * then[:65].sum() + sum(use[key] * then[key] for key in use)


def faded(years):
    return sum(value("rate_damping") ** year for year in range(years))


def test_demand_of_one_gemeente_is_what_plain_loops_give():
    found = run(region(), TOLD, 1).demand.total[0, ROTTERDAM]
    for place in (0, 7, 15):
        rate = exp(0.01 * faded(place)) * exp(-0.02 * min(place, 3))
        assert found[place] == pytest.approx(asked(5 + place) * rate, rel=2e-4)


def test_what_follows_from_demand_is_what_plain_loops_give():
    result = run(region(supply(capacity=6000.0, units=500.0)), TOLD, 1)
    place = 9
    people = result.demand.total[0, :, place].sum()
    weights = [value(f"mix_VV0{n}") for n in range(4, 9)]
    weights[0] *= exp(value("mix_trend_VV04") * faded(place))
    mix = [weight / sum(weights) for weight in weights]
    wish = [value("verblijf_other") * exp(-0.01 * faded(place))] * 5
    wish[0] = value("verblijf_VV04") * exp(value("verblijf_VV04_trend") * faded(place))
    wanted = sum(people * m * v for m, v in zip(mix, wish, strict=True))
    verblijf = min(wanted, value("occupancy") * 6000 / 0.6)
    left = 1 - value("pgb_share") - value("no_care_share")
    share = value("vpt_share_now") + (value("vpt_share_target") - value("vpt_share_now")) * min(
        place / (2035 - 2026), 1
    )
    home = people * left - verblijf
    clients = result.split.people[0, place]
    expected = [verblijf, home * share, home * (1 - share)]
    assert clients[:3].tolist() == pytest.approx(expected)
    assert staff(people, mix, wish, share, verblijf / wanted) == pytest.approx(
        result.fte[0, place].tolist()
    )
    assert YEARS[place] == 2035


def staff(people, mix, wish, share, fits):
    """fte of verblijf, vpt and mpt in the year that technology saves its 4 %."""
    left = 1 - value("pgb_share") - value("no_care_share")
    inside = home = spread = 0.0
    for n, (m, v) in enumerate(zip(mix, wish, strict=True), 4):
        hours = value(f"hours_VV0{n}")
        inside += people * m * v * fits * hours
        home += people * m * (left - v * fits) * hours
        spread += people * m * (left - v * fits)
    close = min(value("clustered_share"), 500 / 0.6 * value("occupancy") / (spread * share))
    together = (1 + value("travel_geclusterd")) / value("direct_geclusterd")
    apart = (1 + value("travel_wijk")) / value("direct_wijk")
    paid = [
        inside / value("direct_verblijf"),
        home * share * value("hours_vpt") * (close * together + (1 - close) * apart),
        home * (1 - share) * value("hours_mpt") * apart,
    ]
    worked = 36 * (1 - value("leave")) * (1 - value("sick")) * (1 - value("schooling"))
    return [hours * 0.96 / worked for hours in paid]
