"""One A4 taken from the page of the Stuurgroep and of a bouwsteen: paper says what they say."""

import openpyxl
from pypdf import PdfReader

from tests.browser import settled
from tests.end_to_end.looking import chose, opened, tile


def taken(page, folder):
    """The words of the page of paper behind the button."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name="A4’tje (PDF)").click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    document = PdfReader(path)
    assert len(document.pages) == 1
    return " ".join(document.pages[0].extract_text().split())


def test_the_figure_on_the_screen_is_the_figure_on_paper(page, region, tmp_path):
    opened(page, region.url)
    figure = tile(page, "K01").split()[0]
    opened(page, region.url, "/stuurgroep")
    said = taken(page, tmp_path)
    assert figure in said and "Voorbeelddata" in said and "Wat wij van u vragen" in said


def test_a_reader_takes_one_bouwsteen_along(page, region, tmp_path):
    opened(page, region.url, "/bouwsteen?bouwsteen=4")
    assert page.locator("h1").inner_text().split(":")[0] in taken(page, tmp_path)


def test_the_stuurgroep_takes_a_page_for_the_work_floor_and_for_a_partner(page, region, tmp_path):
    opened(page, region.url, "/stuurgroep")
    for whom, words in (("Voor de werkvloer", "Voor medewerkers"), ("Rietmeander", "trekker van")):
        chose(page, "paper-for", whom)
        assert words.lower() in taken(settled(page), tmp_path).lower()


def test_a_meeting_s_pack_and_figures_are_taken_along(page, region, tmp_path):
    opened(page, region.url)
    figure = tile(page, "K01").split()[0]
    opened(page, region.url, "/stuurgroep")
    page.get_by_role("button", name="Vergaderstuk maken (PDF)").click()
    ready = page.get_by_role("button", name="Vergaderstuk downloaden")
    ready.wait_for(timeout=60_000)
    with page.expect_download() as waiting:
        ready.click()
    path = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(path)
    said = " ".join(" ".join(one.extract_text().split()) for one in PdfReader(path).pages)
    assert path.suffix == ".pdf" and figure in said and "Besluiten en acties" in said
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Excel (.xlsx)").click()
    waiting.value.save_as(tmp_path / "figures.xlsx")
    book = openpyxl.load_workbook(tmp_path / "figures.xlsx")
    rows = [[cell.value for cell in row] for row in book["Cijfers"]]
    exact = next(row[1] for row in rows if row[0] == "Stand van zaken: VPT-cliënten")
    assert f"{exact:,}".replace(",", ".") == figure
