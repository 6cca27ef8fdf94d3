"""Aannames: every assumption with its band and source, and what the region put in its place."""

import re

import pytest

from data.assumptions import assumptions
from data.disclosure import Scope
from pages.shared.records import saving
from pipelines.records import RecordRefused, withdraw, write
from tests.pages.opening import opened, shown

KEEPER = Scope("datasteward")


@pytest.fixture(autouse=True)
def same_browser(monkeypatch):
    """Without a browser there is no cookie to know it by."""
    monkeypatch.setattr(saving, "browser", lambda: "test")


def words(app):
    return re.sub(r"<[^>]+>", " ", shown(app))


def said(code="dekking", **fields):
    given = {
        "title": "Dekking",
        "code": code,
        "value": 0.7,
        "low": 0.6,
        "high": 0.8,
        "why": "Geteld bij vier.",
    }
    return write("assumption", given | fields, who="datasteward", scope=KEEPER)


def test_every_assumption_has_its_band_and_its_source(demo):
    page = words(opened("assumptions"))
    assert "60 aannames" in page and "verzonnen voor het voorbeeld" in page
    assert "1,02 keer" in page and "1 tot 1,05" in page
    assert "CBS StatLine sterfte 2023" in page


def test_only_who_keeps_the_programme_may_change_one(demo):
    buttons = [one.label for one in opened("assumptions").main.button]
    assert "Aanpassen" not in buttons
    keeper = opened("assumptions", rol="datasteward")
    assert "Aanpassen" in [one.label for one in keeper.main.button]


def test_what_the_region_fills_in_counts_with_who_and_why(demo):
    record = said()
    try:
        page = words(opened("assumptions"))
        assert (
            "Eén ervan heeft de regio zelf ingevuld." in page and "60\u00a0% tot 80\u00a0%" in page
        )
        assert "Geteld bij vier." in page and "Zonder aanpassing: 38\u00a0%" in page
        assert "Geteld bij vier." not in words(opened("assumptions", bekend="2026-10-31"))
    finally:
        withdraw("assumption", record, who="datasteward", scope=KEEPER)


@pytest.mark.parametrize(
    ("code", "figures", "problem"),
    [
        ("dekking", {"low": 0.75}, "assumption_figures"),
        ("dekking", {"high": 1.2}, "assumption_figures"),
        ("verzonnen", {}, "assumption"),
    ],
)
def test_figures_that_cannot_be_are_refused_before_they_count(demo, code, figures, problem):
    with pytest.raises(RecordRefused) as refused:
        said(code, **figures)
    assert [one.key for one in refused.value.findings] == [problem]


def test_the_page_opens_in_english(demo):
    assert "60 assumptions" in words(opened("assumptions", taal="en"))


def test_without_a_figure_of_the_region_dekking_is_unknown(demo, monkeypatch):
    monkeypatch.setattr("insights.assumptions.assumed.assumptions_of", lambda _: assumptions())
    page = words(opened("assumptions"))
    assert "Van één weten wij nog niets." in page and re.search(r"Dekking .*nog onbekend", page)
