"""The page on staff: what it says, what it draws, and where staff is not known."""

from io import BytesIO

import openpyxl
import pytest

from pages.shared import shown as offered
from tests.pages.drawings import drawn
from tests.pages.opening import opened, shown, tile
from tests.pages.staff.books import staff


def test_without_deliveries_it_says_what_comes_here_and_where_to_begin(store):
    page = shown(opened("staff"))
    assert "<h1>Hier ziet u straks hoeveel mensen er werken" in page
    assert "Zodra partners het blad Personeel aanleveren" in page


def test_of_two_partners_nothing_is_shown_and_the_page_stands(store):
    for partner in ("lisoever", "wilgenkolk"):
        staff(partner)
    app = opened("staff", maand="2025-01")
    page = shown(app)
    assert "<h1>Personeel in januari 2025: te weinig partners om te tonen.</h1>" in page
    assert tile(page, "Personeel").endswith("te weinig partners om te tonen")
    assert "Functiemix per soort team, januari 2025" in drawn(app)


def test_fte_counted_in_two_ways_is_said_and_by_whom_is_not(store):
    for partner in ("lisoever", "wilgenkolk", "rietmeander"):
        staff(partner)
    assert "geteld naar contract. Alleen mensen" in shown(opened("staff", maand="2025-01"))
    staff("zeggekreek", basis="gewerkt")
    page = shown(opened("staff", maand="2025-01"))
    assert "een deel van de fte is geteld naar contract, een ander deel naar gewerkte uren" in page
    assert tile(page, "Personeel") == "200,0 fte"
    assert "Zeggekreek" not in page


def test_it_says_how_many_work_there_what_changed_and_how_many_are_ill(in_region):
    app = opened("staff")
    page = shown(app).replace("\u00a0", " ")
    assert (
        "In september 2026 was er 4.666 fte in loondienst, 126 meer dan een jaar eerder; het"
        " ziekteverzuim was 7,41 %, niet hoger dan het doel van 7,97 %." in page
    )
    assert tile(page, "Personeel") == "4.666,2 fte"
    assert "Eén fte is 36 uur per week, geteld naar contract." in page
    assert "Over oktober 2026 leverden 8 van 9 partners al aan" in page


def test_it_draws_fte_the_mix_absence_moves_and_what_clients_get(in_region):
    assert drawn(opened("staff")) == [
        "Fte in loondienst, naar soort functie", "Fte per niveau, september 2026",
        "Mensen in loondienst, en de fte die zij vullen", "Leerlingen in loondienst",
        "Functiemix per soort team, september 2026", "Ziekteverzuim",
        "Instroom en uitstroom in twaalf maanden", "Vacaturegraad", "Aandeel inhuur",
        "Fte per cliënt", "Vrijwilligers per 100 VPT-cliënten",
    ]  # fmt: skip


@pytest.mark.parametrize("place", [{"gemeente": "GM0599"}, {"regio": "ZK20"}])
def test_of_a_part_of_the_region_it_says_kindly_that_staff_is_not_known(in_region, place):
    app = opened("staff", naast="jaar", **place)
    page = shown(app)
    assert "<h1>Personeel is alleen bekend van hele organisaties, niet per gemeente.</h1>" in page
    assert "Kies hierboven de hele regio en alle gemeenten" in page
    assert tile(page, "Personeel").endswith("niet bekend per gemeente")
    assert drawn(app) == []


def test_a_gemeente_is_not_offered_to_hold_figures_of_organisations_against(in_region):
    offered = opened("staff").selectbox(key="naast").options
    assert "een jaar eerder" in offered and "Rotterdam" not in offered
    page = shown(opened("staff", naast="GM0599"))
    assert tile(page, "Personeel") == "4.666,2 fte"
    assert "tegenover Rotterdam" not in page


def test_a_year_earlier_stands_beside_every_figure(in_region):
    assert "tegenover een jaar eerder (4.540,2 fte)" in shown(opened("staff", naast="jaar"))


def test_a_month_that_misses_a_partner_names_it_and_compares_nothing(in_region):
    page = shown(opened("staff", maand="2025-08"))
    assert "Niet meegeteld: Schorbloem." in page
    assert "In augustus 2025 was er 4.204 fte in loondienst; het" in page


def test_an_analyst_sees_the_own_organisation(in_region):
    page = shown(opened("staff", rol="analist", van="lisoever", partner="lisoever"))
    assert "In september 2026 was er 191 fte in loondienst, 11 meer dan een jaar eerder" in page
    assert "opgave van deze partner" in page


@pytest.mark.parametrize("role", ["lid", "analist", "programmamanager", "datasteward"])
@pytest.mark.parametrize("code", ["nl", "en"])
def test_it_opens_for_every_role_in_both_languages(in_region, role, code):
    app = opened("staff", rol=role, taal=code)
    assert not app.exception
    assert len(drawn(app)) == 11


def test_on_the_stage_and_as_known_earlier_it_stands_too(in_region):
    assert len(drawn(opened("staff", presentatie="1"))) == 11
    assert "over juni 2024 aan" in shown(opened("staff", bekend="2024-09-20"))


def test_the_files_hold_every_niveau_of_the_mix(in_region, monkeypatch):
    caught = []
    monkeypatch.setattr(
        offered.st, "download_button", lambda label, data, name, *_, **__: caught.append(data)
    )
    opened("staff")
    book = openpyxl.load_workbook(BytesIO(caught[-2]()))
    full = next(
        sheet for sheet in book.worksheets
        if sheet["A1"].value == "Functiemix per soort team en niveau, september 2026"
    )  # fmt: skip
    words = {str(cell) for row in full.iter_rows(values_only=True) for cell in row}
    assert {"Helpende (2)", "Hbo-verpleegkundige (6)", "Welzijn", "VPT wijk"} <= words
