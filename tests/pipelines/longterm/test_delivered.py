"""A population forecast and indications of the CIZ, delivered by the region, in a long-term run."""

from datetime import UTC, datetime

import numpy as np
import pandas as pd
import pytest

from data.programmes import programme
from data.reference import codes, places
from data.settings import settings
from models.longterm.run import run
from pipelines.intake import judge, publish, undo
from pipelines.longterm.inputs import known
from tests.pipelines.books import xlsx

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
YEARS = (2026, 2041)
AGES = codes("age_group5")
HEADS = ["Jaar", "Gemeente", "Geslacht", "Leeftijdsgroep", "Aantal inwoners", "Bron"]
CIZ_HEADS = ["Peildatum", "Gemeente", "Geslacht", "Leeftijd", "Aantal indicaties", "Bron"]


@pytest.fixture(autouse=True)
def empty(store):
    return store


def forecast(times=1, years=YEARS, without=(), gemeenten=None):
    """A workbook: `times` the inhabitants of 2021 in every gemeente of the region, every year."""
    names = programme(settings().programme).gemeenten if gemeenten is None else gemeenten
    people = places.population().set_index(["gemeente", "age_group5", "sex"])["persons"]
    rows = [
        [year, name, {"man": "Mannen", "vrouw": "Vrouwen"}[sex], f"{age} jaar",
         int(people[name, age, sex]) * times, "Primos 2025"]
        for year in years for name in names for age in AGES for sex in ("man", "vrouw")
        if (age, sex) not in without
    ]  # fmt: skip
    return xlsx(("Bevolkingsprognose", [HEADS, *rows]))


def ciz(*rows, at=datetime(2025, 12, 31)):
    return xlsx(("Indicaties CIZ", [CIZ_HEADS, *([at, *row, "CIZ, tabel 7"] for row in rows)]))


def country(times=1):
    """By age for the whole country, about as many as there are."""
    return [["", sex, age, count * times] for age, man, vrouw in
            (("0-64", 5_000, 5_000), ("65-79", 20_000, 25_000), ("80+", 45_000, 95_000))
            for sex, count in (("m", man), ("v", vrouw))]  # fmt: skip


def delivered(content):
    found = judge(content, "regio.xlsx", "regio", now=NOW)
    assert found.accepted, [problem.sentence() for problem in found.problems][:5]
    return publish(found, uploader="datasteward").delivery_id


def start(store):
    with store.reading() as con:
        return known(con, 2026)


def total(found):
    return run(found.inputs, found.assumptions, 20).demand.total[:, :, 0].sum(axis=1)


def problems(content):
    found = judge(content, "regio.xlsx", "regio", now=NOW)
    return {(p.kind, p.row) for p in found.problems if p.blocks}


def test_twice_the_people_ask_twice_the_care_and_undo_gives_our_own_back(store):
    ours = total(start(store))
    delivered(forecast())
    once = start(store)
    two = delivered(forecast(times=2))
    twice = start(store)
    np.testing.assert_allclose(total(twice), 2 * total(once), rtol=1e-9)
    told = twice.facts["told"]["population"]
    assert (told["source"], told["first"][:4], told["last"][:4]) == ("Primos 2025", "2026", "2041")
    undo(two, who="t", why="verkeerd bestand")
    np.testing.assert_allclose(total(start(store)), total(once))
    assert not np.allclose(ours, total(once))


@pytest.mark.parametrize(
    ("change", "why"),
    [({"years": (2026, 2035)}, "years"), ({"gemeenten": ("GM0599",)}, "gemeenten")],
)
def test_a_forecast_that_does_not_fit_is_not_used_and_the_run_says_why(store, change, why):
    delivered(forecast(**change))
    found = start(store)
    assert found.inputs.people.uploaded is None
    assert (found.facts["told"], found.facts["not_used"]) == ({}, {"population": why})


def test_a_forecast_with_a_hole_is_refused_with_one_sentence_per_gemeente_and_year():
    found = problems(forecast(years=(2026,), gemeenten=("GM0599",), without={("90-94", "man")}))
    assert found == {("ages_lacking", 2)}


def test_use_by_age_takes_the_place_of_the_assumption(store):
    delivered(ciz(*country()))
    found = start(store)
    assert found.inputs.care.rates.shape == (96, 2)
    assert found.assumptions["national_moment"].value == pytest.approx(2026)
    told = found.facts["told"]["rates"]
    assert (told["source"], told["last"]) == ("CIZ, tabel 7", "2025-12-01")
    delivered(ciz(*country(times=2)))
    np.testing.assert_allclose(total(start(store)), 2 * total(found), rtol=1e-9)


def test_more_indications_than_people_are_not_used(store):
    delivered(ciz(*country(times=200)))
    assert start(store).facts["not_used"] == {"rates": "more_than_people"}


def test_indications_per_gemeente_set_its_level_and_others_stay_unknown(store):
    delivered(ciz(["Rotterdam", "", "", 9_000]))
    found = start(store)
    seen = pd.Series(found.inputs.care.observed, list(found.inputs.gemeenten))
    assert seen["GM0599"] == 9_000 and seen.drop("GM0599").isna().all()
    assert list(found.facts["told"]) == ["level"]
    delivered(ciz(["Rotterdam", "", "", 9_000], at=datetime(2024, 6, 30)))
    assert start(store).facts["told"]["level"]["last"] == "2025-12-01"  # the newest counts


def test_indications_of_long_ago_are_not_used(store):
    delivered(ciz(["Rotterdam", "", "", 9_000], at=datetime(2024, 6, 30)))
    assert start(store).facts["not_used"] == {"level": "old"}


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ([["", "", "", 190_000]], "country_without_age"),
        (country()[:-2], "ages_not_joined"),  # nobody of 80 and older
        ([*country(), ["", "m", "85+", 100]], "ages_not_joined"),  # twice
        ([["Rotterdam", "", "", 9_000], ["Rotterdam", "", "80+", 7_000]], "ages_not_joined"),
    ],
)
def test_rows_that_are_not_everybody_once_are_refused(rows, kind):
    assert kind in {one for one, _ in problems(ciz(*rows))}
