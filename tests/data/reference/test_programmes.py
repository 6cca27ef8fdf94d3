"""Programmes: complete, typed, and nothing invented beside a real organisation's name."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data import programmes
from data.errors import UnknownProgramme
from data.programmes import programme, programme_names, tables
from data.reference import codes, normalise

FOLDER = Path(programmes.__file__).parent
NAMES = programme_names()


def each_code(cells):
    return {code for cell in cells.dropna() for code in cell.split("|")}


def test_there_are_two_programmes():
    assert NAMES == ("voorbeeld", "wonen-met-zorg")


@pytest.mark.parametrize("name", ["", "nowhere", "../programmes/voorbeeld"])
def test_an_unknown_programme_is_said_to_be_unknown(name):
    with pytest.raises(UnknownProgramme):
        programme(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_programme_is_about_known_gemeenten(name):
    listed = programme(name).gemeenten
    assert len(set(listed)) == len(listed) == 15
    assert set(listed) <= set(codes("gemeente"))
    assert list(tables(name)["programme_gemeente"]["gemeente"]) == list(listed)


@pytest.mark.parametrize("name", NAMES)
def test_a_programme_has_nine_partners_and_no_alias_means_two(name):
    partners = programme(name).partners
    assert len(partners) == 9
    spelled = [
        normalise(word)
        for row in partners.itertuples()
        for word in {row.partner, row.name, *(row.aliases or "").split("|")}
    ]
    assert len(partners["partner"].unique()) == 9
    owners = {}
    for row in partners.itertuples():
        for word in (row.partner, row.name, *(row.aliases or "").split("|")):
            assert owners.setdefault(normalise(word), row.partner) == row.partner
    assert all(spelled)


@pytest.mark.parametrize("name", NAMES)
def test_thirteen_bouwstenen_speak_of_known_goals_and_partners(name):
    found = tables(name)["bouwsteen"]
    assert list(found["number"]) == list(range(1, 14))
    assert set(found["grade"]) <= set(codes("grade"))
    assert each_code(found["goals"]) == set(programme(name).goals) == set(codes("goal"))
    assert each_code(found["responsible"]) <= set(programme(name).partners["partner"])


@pytest.mark.parametrize("name", NAMES)
def test_all_programmes_have_tables_of_the_same_types(name):
    types = {table: frame.dtypes.astype("str").to_dict() for table, frame in tables(name).items()}
    other = {
        table: frame.dtypes.astype("str").to_dict() for table, frame in tables(NAMES[0]).items()
    }
    assert types == other
    assert types["target"]["period"] == types["meeting"]["known_at"] == "datetime64[us]"


def test_the_real_programme_holds_nothing_invented():
    found = tables("wonen-met-zorg")
    assert found["target"].empty and found["bouwsteen_status"].empty and found["meeting"].empty
    told = found["bouwsteen"].dropna(subset=["responsible"]).set_index("number")["responsible"]
    assert told.to_dict() == {1: "humanitas", 4: "lelie", 6: "laurens"}
    assert programme("wonen-met-zorg").first_period is None
    assert not programme("wonen-met-zorg").demo


def test_no_invented_partner_has_a_real_partners_name():
    invented, real = (set(programme(name).partners["name"]) for name in NAMES)
    assert not invented & real
    assert programme("voorbeeld").demo


def test_every_status_of_the_example_is_complete_and_in_order():
    status = tables("voorbeeld")["bouwsteen_status"]
    assert set(status["phase"]) <= set(codes("phase"))
    assert set(status["status"]) == set(codes("status"))
    assert status["progress_pct"].between(0, 100).all()
    assert status.notna().all(axis=None)
    assert each_code(status["lead"]) <= set(programme("voorbeeld").partners["partner"])
    for _, history in status.groupby("number"):
        assert len(history) >= 4
        assert history["known_at"].is_monotonic_increasing and history["known_at"].is_unique
        assert history["progress_pct"].is_monotonic_increasing


def test_targets_of_the_example_are_yearly_points_per_partner():
    target = tables("voorbeeld")["target"]
    assert not target.duplicated(["kpi", "partner", "gemeente", "period"]).any()
    for kpi in ("K01", "K02"):
        points = target[target["kpi"] == kpi].pivot(
            index="period", columns="partner", values="value"
        )
        assert list(points.index.year) == [2023, 2024, 2025, 2026, 2027]
        assert set(points.columns) == set(programme("voorbeeld").partners["partner"])
        growth = points.diff().iloc[1:]
        assert (growth.isna() | (growth > 0)).all(axis=None)
    band = target[target["kpi"] == "K16"]
    assert (band["value"] == 0.95).all() and (band["value_to"] == 0.98).all()
    error = target[target["kpi"] == "K30"]
    assert (error["value"] == -0.05).all() and (error["value_to"] == 0.05).all()
    assert (target.loc[target["kpi"] == "K29", "value"] == 0).all()


def test_the_example_runs_from_november_2023_to_october_2026():
    example = programme("voorbeeld")
    assert (example.first_period, example.last_period) == (date(2023, 11, 1), date(2026, 10, 1))


def test_the_moments_of_meetings_lie_before_them():
    meetings = tables("voorbeeld")["meeting"]
    frozen = meetings.dropna(subset=["known_at"])
    assert (frozen["known_at"] < frozen["date"]).all()
    assert meetings["known_at"].isna().sum() == 1
    assert isinstance(meetings["date"].dtype, type(pd.Series(dtype="datetime64[us]").dtype))


@pytest.mark.parametrize("name", NAMES)
def test_every_file_of_a_programme_is_explained(name):
    explained = (FOLDER / name / "README.md").read_text("utf-8")
    for file in (FOLDER / name).glob("*.[ct]*"):
        assert f"`{file.name}`" in explained
