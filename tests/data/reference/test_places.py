"""Places, people and shapes: complete, consistent, typed."""

import json
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data import reference
from data.programmes import programme
from data.reference import OUTSIDE, codes, gemeenten, merged, population, rings, tables

FOLDER = Path(__file__).parents[3] / "data" / "reference"
GEMEENTEN = [code for code in codes("gemeente") if code != OUTSIDE]


def test_there_are_342_gemeenten_each_once():
    assert len(gemeenten()) == 342
    assert gemeenten()["gemeente"].is_unique
    assert gemeenten()["name"].is_unique


def test_every_gemeente_is_in_one_zorgkantoorregio_today():
    found = tables()
    now = found["zorgkantoorregio_gemeente"].query("valid_to.isna()")
    assert sorted(now["gemeente"]) == GEMEENTEN
    assert set(now["zorgkantoorregio"]) == set(found["zorgkantoorregio"]["zorgkantoorregio"])
    assert len(found["zorgkantoorregio"]) == 31


def test_every_gemeente_has_a_closed_ring_inside_the_country():
    for code, outer in rings(GEMEENTEN).items():
        assert outer, code
        for ring in outer:
            assert len(ring) >= 4 and ring[0] == ring[-1], code
            assert all(3.3 < lon < 7.3 and 50.7 < lat < 53.7 for lon, lat in ring), code


def test_zuid_holland_comes_in_finer_shapes():
    coarse = json.loads((FOLDER / "gemeenten.geojson").read_text("utf-8"))["features"]
    rotterdam = next(f for f in coarse if f["id"] == "GM0599")["geometry"]["coordinates"]
    points = len(json.dumps(rotterdam).split("],["))
    assert sum(map(len, rings(["GM0599"])["GM0599"])) > points


def test_every_zorgkantoorregio_has_a_ring():
    regions = tables()["zorgkantoorregio"]["zorgkantoorregio"]
    assert all(reference.zorgkantoorregio_rings(regions).values())


def test_an_unknown_place_has_no_ring():
    with pytest.raises(KeyError):
        rings(["GM9999"])


def test_the_population_adds_up_to_the_source():
    by_sex = population().groupby("sex")["persons"].sum()
    assert by_sex.to_dict() == {"man": 8_684_870, "vrouw": 8_787_995}
    # the source's own total; it rounds men, women and both to five each
    assert 17_472_870 - by_sex.sum() == 5


def test_the_population_has_every_gemeente_age_and_sex_once():
    keys = population()[["gemeente", "age_group5", "sex"]]
    assert len(keys) == 342 * 20 * 2 and not keys.duplicated().any()
    assert set(keys["gemeente"]) == set(GEMEENTEN)
    assert (population()["persons"] >= 0).all()


def test_the_region_has_as_many_old_people_as_the_source_says():
    found = population()
    inside = found["gemeente"].isin(programme("voorbeeld").gemeenten)
    old = found["age_group5"].isin(["75-79", "80-84", "85-89", "90-94", "95+"])
    assert round(found[inside & old]["persons"].sum(), -2) == 113_800


def test_a_former_gemeente_leads_to_one_of_today():
    assert merged()["GM0501"] == ("GM1992", date(2023, 1, 1))
    assert merged()["GM0612"] == ("GM1930", date(2015, 1, 1))
    assert merged()["GM0584"] == ("GM1963", date(2019, 1, 1))
    assert {new for new, _ in merged().values()} <= set(GEMEENTEN)
    assert not merged().keys() & set(GEMEENTEN)


@pytest.mark.parametrize("new", ["GM1963", "GM1992", "GM1931", "GM1961", "GM1980", "GM1982"])
def test_people_of_merged_gemeenten_are_all_found_in_the_new_one(new):
    totals = pd.read_csv(FOLDER / "population_totals.csv").set_index(["gemeente", "year"])
    olds = [(old, on.year) for old, (code, on) in merged().items() if code == new]
    before = sum(totals.loc[(old, year - 1), "persons_31dec"] for old, year in olds)
    assert before == totals.loc[(new, olds[0][1]), "persons_1jan"]


def test_the_tables_for_the_store_are_typed():
    found = {name: frame.dtypes.astype("str").to_dict() for name, frame in tables().items()}
    day, text = "datetime64[us]", "str"
    assert found == {
        "gemeente": dict.fromkeys(("gemeente", "name", "province"), text),
        "zorgkantoorregio": dict.fromkeys(("zorgkantoorregio", "name", "executor", "uzovi"), text),
        "zorgkantoorregio_gemeente": {
            "gemeente": text, "zorgkantoorregio": text, "valid_from": day, "valid_to": day,
        },
        "gemeente_merger": {
            "old_gemeente": text, "old_name": text, "gemeente": text, "merged_on": day,
        },
        "population": {
            "gemeente": text, "age_group5": text, "sex": text, "persons": "int64",
        },
    }  # fmt: skip


def test_the_lists_behind_the_codes_agree_with_them():
    for file, column in (
        ("zorgprofielen.csv", "zorgprofiel"),
        ("leveringsvormen.csv", "leveringsvorm"),
        ("wait_statuses.csv", "wait_status"),
    ):
        assert tuple(reference.table(file)[column].dropna()) == codes(column)


def test_mortality_has_every_period_age_and_sex_once():
    rates = pd.read_csv(FOLDER / "mortality.csv")
    assert not rates.duplicated(["year_from", "age_from", "sex"]).any()
    assert len(rates) == 30 * 22 * 2
    assert rates["rate"].between(0, 1.2).all()


@pytest.mark.parametrize("file", sorted(f.name for f in FOLDER.glob("*.[cg][se][vo]*")))
def test_every_file_has_its_source_written_down(file):
    assert f"`{file}`" in (FOLDER / "SOURCES.md").read_text("utf-8")
