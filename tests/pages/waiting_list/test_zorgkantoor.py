"""The zorgkantoor's own count beside the partners' lists on the page on the waiting list."""

import pandas as pd
import pytest

from pages.shared.shown import Shown
from pipelines.intake import judge, publish
from pipelines.templates import workbook
from tests.pages.drawings import drawn
from tests.pages.opening import opened, shown
from tests.pipelines.regional import waiting, zorgkantoor

OCTOBER = pd.Timestamp("2025-01-31")
MONTH = pd.Timestamp("2025-01-01")
TITLE = "Wachtenden volgens partners en zorgkantoor, januari 2025"


@pytest.fixture
def partners(store):
    """Three partners with 20 people per status each in Rotterdam."""
    rows = [
        {"period": MONTH, "gemeente": "GM0599", "wait_status": status, "waiting": 20}
        for status in ("urgent", "actief", "voorkeur", "voorzorg")
    ]
    for partner in ("lisoever", "wilgenkolk", "rietmeander"):
        content = workbook({"waiting_list": pd.DataFrame(rows)})
        publish(judge(content, "a.xlsx", partner), uploader="test")


@pytest.fixture
def kept(monkeypatch):
    """Every chart that the page hands out, by name."""
    found = {}
    keep = Shown.keep

    def also(self, chart):
        found[chart.id] = chart
        keep(self, chart)

    monkeypatch.setattr(Shown, "keep", also)
    return found


def delivered(*rows):
    content = zorgkantoor(*(waiting(*row[:3], *row[3:], at=OCTOBER) for row in rows))
    publish(judge(content, "z.xlsx", "regio"), uploader="test")


def look(**asked):
    return opened("waiting_list", maand="2025-01", **asked)


def test_without_it_there_is_one_quiet_line_and_no_chart(partners):
    app = look()
    said = "Hoeveel mensen er volgens het zorgkantoor wachten, is over deze maand en plaats niet"
    assert said in shown(app) and TITLE not in drawn(app)


def test_it_stands_beside_the_partners_per_status_with_why_they_differ(partners, kept):
    delivered(
        ("Rotterdam", "Urgent plaatsen", 50),
        ("Rotterdam", "Actief plaatsen", 44),
        ("Rotterdam", "Wacht op voorkeur", 4),
        ("Rotterdam", "Wacht uit voorzorg", 0),
    )
    app = look()
    page = shown(app)
    assert TITLE in drawn(app)
    ours, theirs = kept["zorgkantoor"].series
    assert ours.values == (60.0, 60.0, 60.0, 60.0)
    assert theirs.values == (50.0, 44.0, None, 0.0)  # 4 people: too few to show
    assert theirs.notes[2] == "minder dan 10"
    assert any("bij het zorgkantoor één keer" in one.value for one in app.main.markdown)
    assert "gaf 1 van de " in page and kept["zorgkantoor"].source == "voorbeeld"


def test_a_partners_own_page_is_about_its_own_list(partners):
    delivered(("Rotterdam", "Urgent plaatsen", 50))
    app = look(rol="datasteward", partner="lisoever")
    assert TITLE not in drawn(app) and "zorgkantoor" not in shown(app)


def test_a_zorgkantoorregio_says_that_it_is_another_area(partners, kept):
    delivered(("", "Urgent plaatsen", 70, "Rotterdam"))
    page = shown(look())
    assert kept["zorgkantoor"].series[1].values[0] == 70
    assert "de hele zorgkantoorregio: Rotterdam" in page


def test_gemeenten_and_their_zorgkantoorregio_are_never_added_up(partners, kept):
    delivered(("", "Urgent plaatsen", 70, "Rotterdam"), ("Rotterdam", "Urgent plaatsen", 50))
    shown(look())
    assert kept["zorgkantoor"].series[1].values[0] == 50


def test_a_gemeente_has_its_own_figure_or_the_quiet_line(partners, kept):
    delivered(("Rotterdam", "Urgent plaatsen", 50), ("Schiedam", "Urgent plaatsen", 30))
    shown(look(gemeente="GM0599"))
    assert kept.pop("zorgkantoor").series[1].values[0] == 50
    shown(look())
    assert kept.pop("zorgkantoor").series[1].values[0] == 80
    shown(look(gemeente="GM0502"))
    assert "zorgkantoor" not in kept


def test_in_english(partners):
    delivered(("Rotterdam", "Urgent plaatsen", 50))
    title = "People waiting according to partners and zorgkantoor, January 2025"
    assert title in drawn(look(taal="en"))
