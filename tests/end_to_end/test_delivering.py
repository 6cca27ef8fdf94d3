"""From a file with three wrong cells to a changed figure on the overview, and back again."""

import json
import re
from io import BytesIO
from urllib.request import urlopen

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from data import store
from pipelines.intake import judge, publish
from tests.browser import settled
from tests.end_to_end.looking import (
    arrived,
    count,
    notices,
    opened,
    said,
    somebody,
    table,
    tile,
    told,
)
from tests.end_to_end.workbooks import Sent, beside, sent_by, vpt_cells
from texts import text

MONTH = "2024-08"  # long ended, whenever the tests run


def version(url):
    """How often anything was published."""
    with urlopen(f"{url}/readyz", timeout=60) as found:
        return json.load(found)["version"]


def deliveries(partner):
    """How many deliveries of a partner count now."""
    with store.reading() as con:
        return con.execute(
            "SELECT count(*) FROM delivery_known WHERE partner = ? AND withdrawn_at IS NULL",
            [partner],
        ).fetchone()[0]


def handed_in(page, url, partner, *files):
    """The page Aanleveren as this partner's analyst, after choosing these files."""
    opened(page, url, f"/aanleveren?rol=analist&van={partner}")
    return chosen_files(page, *files)


def chosen_files(page, *files):
    page.locator('input[type="file"]').set_input_files([file.payload() for file in files])
    expect(page.locator("[class*=st-key-file_] .notice, .stMain .notice-bad")).to_have_count(
        len(files)
    )
    return settled(page)


def vpt(page, url, asked=""):
    """VPT clients of the region in the month that changes."""
    return count(tile(opened(page, url, f"/?maand={MONTH}{asked}"), "K01"))


def published(page):
    page.get_by_role("button", name="Publiceren").click()
    told(page, "Gepubliceerd")
    return arrived(page)


def sent(region, partner, month="2024-07"):
    return sent_by(region.environment["WAREHOUSE_ARCHIVE"], partner, month)


def more(file, by):
    """The same file with so many more VPT clients in one cell of the month; and that cell."""
    cell, figure = vpt_cells(file, MONTH)[0]
    return file.typed_over({cell: figure + by}), cell, figure + by


def test_three_wrong_cells_are_named_and_the_mended_file_changes_the_tile_by_the_difference(
    page, in_workshop
):
    url, partner = in_workshop.url, "getijdenwende"
    file = sent(in_workshop, partner)
    (first, _), (second, figure), (third, _) = vpt_cells(file, MONTH)[:3]
    place = beside(file, third, "Gemeente")
    before, stored = vpt(page, url), version(url)

    wrong = file.typed_over({first: "twaalf", second: -3, place: "Rotterdm"})
    handed_in(page, url, partner, wrong)
    assert notices(page) == [f"‘{file.name}’ kan zo niet worden gepubliceerd"]
    assert "3 punten moeten eerst worden verbeterd. Er is niets opgeslagen." in said(page)
    found = {row[2]: row[3] for row in table(page, "Bevindingen per cel") if "verbeteren" in row[0]}
    assert found == {
        first: "‘twaalf’ is geen getal dat maar op één manier te lezen is.",
        second: "Er staat \u22123. Een aantal kan niet negatief zijn.",
        place: "‘Rotterdm’ kennen wij niet bij ‘Gemeente’. Bedoelt u ‘Rotterdam’?",
    }
    assert page.get_by_role("button", name="Publiceren").count() == 0
    assert version(url) == stored
    came_back_marked(page, file, {first, second, place})

    mended = file.typed_over({second: figure + 7})
    page.reload()
    chosen_files(arrived(page), mended)
    assert notices(page) == [f"‘{file.name}’ is in orde"]
    changes = table(page, "Totalen voor en na publiceren")
    assert [(row[0], row[1], row[2], row[5]) for row in changes] == [
        ("Cliënten", "augustus 2024", "Aantal cliënten", "+7")
    ]
    published(page)
    assert "Eén bestand met" in said(page)
    assert "Uw cijfers over september 2024" in said(page)  # the last month of what came in
    assert vpt(page, url) == before + 7

    from_tile_to_cell(page, url, partner, file, second, figure + 7)


def came_back_marked(page, file, cells):
    """The partner's own workbook, made when it is asked for, has a remark on each of these."""
    with page.expect_download() as started:
        page.get_by_role("button", name="Uw bestand met opmerkingen").click()
    assert started.value.suggested_filename == file.name.replace(".xlsx", " - opmerkingen.xlsx")
    book = load_workbook(BytesIO(started.value.path().read_bytes()))
    marked = {cell.coordinate for row in book["Cliënten"] for cell in row if cell.comment}
    assert marked >= cells and "Opmerkingen" in book.sheetnames


def from_tile_to_cell(page, url, partner, file, cell, figure):
    """From the tile, in two clicks, to the sheet and the cell; for this partner only."""
    vpt(page, url, f"&rol=analist&van={partner}")
    origin(page)
    assert [file.name, "Cliënten", cell, str(figure)] in [
        [*row[:3], row[5]] for row in table(page, "Uit welke cellen")
    ]
    vpt(page, url)
    origin(page)
    shown = said(page)
    assert "Cliënten met een volledig pakket thuis op de peildatum" in shown
    assert "9 van 9 partners" in shown or "8 van 8 partners" in shown
    assert notices(page) == ["De cellen zijn alleen voor de partner zelf"]
    assert file.name not in page.content()
    assert page.get_by_role("region", name="Uit welke cellen").count() == 0


def origin(page):
    page.locator(".st-key-tile-K01").get_by_role("link", name="Waar komt dit vandaan?").click()
    page.wait_for_url("**/herkomst?**")
    expect(page.locator("h1")).to_have_text("VPT-cliënten: waar dit cijfer vandaan komt")
    return arrived(page)


def test_a_double_click_on_publish_stores_once(page, in_workshop):
    partner = "wilgenkolk"
    file, _, _ = more(sent(in_workshop, partner), 3)
    stored = deliveries(partner)
    handed_in(page, in_workshop.url, partner, file)
    page.get_by_role("button", name="Publiceren").dblclick()
    told(page, "Gepubliceerd")
    assert deliveries(partner) == stored + 1
    assert page.get_by_role("button", name="Publiceren").count() == 0


def test_two_tabs_that_publish_the_same_file_store_it_once(page, chromium, troubles, in_workshop):
    partner, url = "lisoever", in_workshop.url
    file, _, _ = more(sent(in_workshop, partner), 2)
    stored = deliveries(partner)
    with somebody(chromium, troubles) as other:
        handed_in(page, url, partner, file)
        handed_in(other, url, partner, file)
        published(page)
        other.get_by_role("button", name="Publiceren").click()
        told(other, f"‘{file.name}’ verandert niets")
    assert deliveries(partner) == stored + 1


def test_the_same_file_chosen_twice_is_published_once(page, in_workshop):
    partner = "getijdenwende"
    file = sent(in_workshop, partner, "2025-07")
    cell, figure = vpt_cells(file, "2025-08")[0]
    twin = file.typed_over({cell: figure + 1})
    stored = deliveries(partner)
    handed_in(page, in_workshop.url, partner, twin, Sent("kopie.xlsx", twin.content))
    page.get_by_role("button", name="Alle 2 bestanden publiceren").click()
    told(page, "Gepubliceerd")
    assert "Eén bestand met" in said(page)
    assert deliveries(partner) == stored + 1


def test_a_delivery_taken_back_restores_the_tile_even_with_a_double_click(page, in_workshop):
    partner, url = "wilgenkolk", in_workshop.url
    before = vpt(page, url)
    file, _, _ = more(sent(in_workshop, partner), 11)
    content = judge(file.content, "te veel.xlsx", partner)
    earlier = before - own(partner)
    assert publish(content, uploader="test").delivery_id
    assert vpt(page, url) == earlier + own(partner) > before
    stored = deliveries(partner)

    opened(page, url, f"/aanleveren?rol=analist&van={partner}")
    page.get_by_text("Een aanlevering intrekken").click()
    expect(page.get_by_role("combobox", name="Welke aanlevering?")).to_have_value(
        re.compile("te veel.xlsx$")
    )
    page.get_by_label("Waarom?").fill("Een team dubbel geteld")
    page.get_by_role("button", name="Intrekken", exact=True).dblclick()
    told(page, re.compile(r"Ingetrokken$"))  # not: "… is al ingetrokken."
    first = page.get_by_role("region", name="4 · Eerder aangeleverd").locator("tbody tr").first
    expect(first).to_contain_text("ingetrokken")  # a second press may still be drawing the list
    newest = table(page, "4 · Eerder aangeleverd")[0]
    assert [newest[1], newest[4], newest[5]] == [
        "te veel.xlsx", "○ ingetrokken", "Een team dubbel geteld"
    ]  # fmt: skip
    assert deliveries(partner) == stored - 1
    assert vpt(page, url) == before


def own(partner):
    """This partner's VPT clients in the month, as they hold now."""
    with store.reading() as con:
        return con.execute(
            "SELECT sum(clients)::BIGINT FROM clients_valid WHERE partner = ? AND"
            " period = ?::DATE AND leveringsvorm = 'vpt'",
            [partner, f"{MONTH}-01"],
        ).fetchone()[0]


def test_a_file_that_is_no_workbook_is_refused_in_words(page, in_workshop):
    stored = version(in_workshop.url)
    handed_in(page, in_workshop.url, "lisoever", Sent("cijfers.xlsx", b"Aantal: twaalf\n" * 20))
    assert notices(page) == ["‘cijfers.xlsx’ kan niet worden gelezen"]
    assert "Opslaan als" in said(page)
    assert version(in_workshop.url) == stored


def test_the_template_can_be_downloaded_and_is_read_as_an_empty_one(page, in_workshop, tmp_path):
    opened(page, in_workshop.url, "/aanleveren?rol=analist&van=lisoever")
    with page.expect_download() as started:
        page.get_by_role("button", name="Sjabloon downloaden").click()
    assert started.value.suggested_filename == "sjabloon-aanlevering.xlsx"
    kept = tmp_path / "sjabloon.xlsx"
    started.value.save_as(kept)
    handed_in(page, in_workshop.url, "lisoever", Sent(kept.name, kept.read_bytes()))
    assert notices(page) == ["‘sjabloon.xlsx’ kan zo niet worden gepubliceerd"]


@pytest.mark.parametrize("role", ["lid", "programmamanager"])
def test_who_does_not_deliver_is_told_who_does(page, workshop, role):
    opened(page, workshop.url, f"/aanleveren?rol={role}")
    assert notices(page) == ["Aanleveren doen de analisten van de partners"]
    assert page.locator('input[type="file"]').count() == 0
    assert "Eerder aangeleverd" not in said(page)


def test_a_file_that_is_too_large_is_told_in_our_words(page, region, tmp_path):
    opened(page, region.url, "/aanleveren?rol=analist&van=lisoever")
    large = tmp_path / "groot.xlsx"
    with large.open("wb") as file:
        file.truncate(61 * 1024 * 1024)
    page.locator('input[type="file"]').set_input_files(large)
    page.get_by_test_id("stFileChipIconError").wait_for(state="attached")
    below = "one => getComputedStyle(one, '::after').content"
    words = page.get_by_test_id("stFileUploader").evaluate(below)
    assert words.strip('"') == text("ui.upload_failed")
