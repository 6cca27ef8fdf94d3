"""The page on capacity: what it says, draws and leaves out, for every reader and choice."""

from io import BytesIO

import openpyxl
import pytest

from data import store
from pages.shared import shown as offered
from tests.pages.opening import opened, shown, tile


@pytest.mark.usefixtures("store")
def test_without_deliveries_it_says_what_comes_here_and_where_to_begin():
    page = shown(opened("capacity"))
    assert "<h1>Hier ziet u straks hoeveel plaatsen en woningen er zijn, hoe vol" in page
    assert "Zodra partners het blad Capaciteit aanleveren" in page


def test_it_says_how_full_it_is_against_the_norm_and_what_stands_empty(in_region):
    app = opened("capacity")
    page = shown(app)
    assert (
        "In oktober 2026 was 96,5\u00a0% van verblijf en geclusterd VPT bezet, binnen de norm van "
        "95 tot 98 %; 140 wooneenheden stonden leeg." in page
    )
    assert tile(page, "Bezettingsgraad") == "96,5 %"
    assert tile(page, "Geplande wooneenheden") == "74 wooneenheden"
    assert len(app.get("plotly_chart")) == 6


def test_plans_of_too_few_partners_stand_together_and_are_named_as_hidden(in_region):
    page = shown(opened("capacity"))
    assert "VPT, hard en zacht apart en per jaar: te weinig partners om te tonen." in page
    assert "VPT, idee, nog geen plan: te weinig partners om te tonen." in page
    own = shown(opened("capacity", rol="analist", van="rietmeander", partner="rietmeander"))
    assert "Eind 2027" in own and "apart en per jaar" not in own


def test_no_location_of_a_partner_is_named(in_region):
    with store.reading() as con:
        said = "SELECT DISTINCT location FROM lake.capacity WHERE location IS NOT NULL"
        locations = [name for (name,) in con.execute(said).fetchall()]
    assert locations
    for asked in ({}, {"rol": "datasteward"}):
        page = shown(opened("capacity", **asked))
        assert "losse locaties van partners laten wij niet zien" in page
        assert not [name for name in locations if name in page]


def test_mpt_has_no_places_and_leads_to_the_clients(in_region):
    app = opened("capacity", gemeente="GM0599")
    shown(app)
    said = " ".join(one.value for one in app.main.markdown)
    assert "MPT heeft geen plaatsen" in said and "cliënten MPT." in said
    assert "Cliënten" in [one.proto.label for one in app.main.get("page_link")]


def test_a_gemeente_with_too_few_partners_is_masked_everywhere(in_region):
    page = shown(opened("capacity", gemeente="GM1924"))
    assert "Bezetting in oktober 2026: te weinig partners om te tonen." in page
    assert "Over deze maand zijn hier geen plannen opgegeven." in page


@pytest.mark.parametrize(
    "asked",
    [{"maand": "2025-08"}, {"maand": "2023-11"}, {"regio": "ZK20", "naast": "jaar"},
     {"naast": "GM1924"}, {"gemeente": "GM0599", "naast": "GM0606"}, {"bekend": "2025-05-01"},
     {"rol": "datasteward", "partner": "kwelderlicht", "gemeente": "GM1930"},
     {"presentatie": "1"}, {"taal": "en", "rol": "programmamanager"}],
    ids=str,
)  # fmt: skip
def test_it_stands_whatever_is_chosen(in_region, asked):
    assert "<h1>" in shown(opened("capacity", **asked))


def test_the_file_holds_the_plans_and_the_norm_as_the_page_shows_them(in_region, monkeypatch):
    caught = []
    monkeypatch.setattr(
        offered.st, "download_button", lambda label, data, name, *_, **__: caught.append(data)
    )
    shown(opened("capacity"))
    book = openpyxl.load_workbook(BytesIO(caught[-2]()))
    sheets = {sheet["A1"].value: list(sheet.values) for sheet in book.worksheets}
    (plans,) = [rows for title, rows in sheets.items() if title and title.startswith("VPT: woon")]
    words = {str(cell) for row in plans for cell in row}
    assert {"Nu", "Alle plannen", "Hard en zacht samen", "760", "74"} <= words
    assert any("Norm: 95 tot 98 %" in str(row) for row in sheets["Bezettingsgraad"])
