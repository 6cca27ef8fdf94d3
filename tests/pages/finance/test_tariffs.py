"""The tariffs on the page on finance: what holds in the month shown, and who sees percentages."""

from datetime import datetime

import pytest

from pages.shared.shown import Shown
from pipelines.intake import judge, publish
from tests.pages.opening import opened, shown
from tests.pages.staff.books import money
from tests.pipelines.regional import agreed, maximum, tariffs

FIRST, LAST = datetime(2025, 1, 1), datetime(2025, 12, 31)


@pytest.fixture
def partners(store):
    for partner in ("lisoever", "wilgenkolk", "rietmeander"):
        money(partner, 1000.0, 900.0)


def delivered(*rows):
    publish(judge(tariffs(*rows), "tarieven.xlsx", "regio"), uploader="test")


def page_of(**asked):
    return shown(opened("finance", maand="2025-01", **asked)).replace("\u00a0", " ")


def test_without_tariffs_it_says_so_and_who_can_deliver_them(partners):
    page = page_of()
    assert "Er zijn nog geen tarieven aangeleverd" in page
    assert "De datasteward levert tarieven aan op de pagina Aanleveren, bij ‘De regio’." in page


def test_tariffs_of_another_year_are_not_shown_for_this_one(partners):
    delivered(maximum("Verblijf A", 111.11))
    page = page_of()
    assert "In januari 2025 geldt geen van de aangeleverde tarieven" in page
    assert "gelden tussen 1 jan 2026 en 31 dec 2026" in page and "111,11" not in page


def test_everybody_sees_the_maximum_with_unit_validity_and_source(partners):
    delivered(maximum("Pakket A", 1111.11, first=FIRST, last=LAST))
    page = page_of()
    for words in ("Pakket A", "1.111,11", "per dag", "1 jan 2025 t/m 31 dec 2025", "voorbeeld"):
        assert words in page


def test_of_two_that_both_hold_the_one_that_began_last_counts(partners):
    delivered(maximum("Pakket A", 111.11, first=datetime(2024, 1, 1), last=LAST))
    delivered(maximum("Pakket A", 222.22, first=FIRST, last=LAST))
    page = page_of()
    assert "222,22" in page and "111,11" not in page


@pytest.mark.parametrize(
    ("role", "sees"),
    [({}, False), ({"rol": "programmamanager"}, False),
     ({"rol": "analist", "van": "lisoever", "partner": "lisoever"}, False),
     ({"rol": "datasteward"}, True), ({"rol": "datasteward", "presentatie": "1"}, False)],
    ids=str,
)  # fmt: skip
def test_agreed_percentages_are_for_the_datasteward_only(partners, role, sees):
    delivered(maximum("Pakket A", 111.11, first=FIRST, last=LAST),
              agreed("Pakket A", 93.75, first=FIRST, last=LAST))  # fmt: skip
    page = page_of(**role)
    assert ("93,75" in page) == sees and "111,11" in page


def test_they_go_into_the_file_to_take_along(partners, monkeypatch):
    delivered(maximum("Pakket A", 111.11, first=FIRST, last=LAST))
    kept = []
    keep = Shown.keep
    monkeypatch.setattr(Shown, "keep", lambda self, one: (kept.append(one), keep(self, one)))
    page_of()
    found = next(one for one in kept if one.id == "tariff_eur")
    assert found.series[0].values == (111.11,) and found.source == "voorbeeld"
    assert found.labels == ("Pakket A, per dag, 1 jan 2025 t/m 31 dec 2025",)


def test_as_it_was_known_before_they_were_delivered_there_are_none(partners):
    delivered(maximum("Pakket A", 111.11, first=FIRST, last=LAST))
    page = shown(opened("finance", maand="2025-01", bekend="2025-03-01"))
    assert "111,11" not in page


def test_in_english(partners):
    delivered(maximum("Pakket A", 111.11, first=FIRST, last=LAST))
    assert "111.11" in page_of(taal="en")
