"""An unknown layout is explained once by pointing, published, and known the month after."""

import re

from playwright.sync_api import expect

from tests.browser import settled
from tests.end_to_end.looking import notices, opened, said, told
from tests.end_to_end.test_delivering import chosen_files
from tests.end_to_end.workbooks import Sent
from tests.pipelines.books import xlsx

PARTNER = "lisoever"
ACROSS = [["Waar", "Pakket thuis", "Huis", "Opm."], ["Rotterdam", 112, 40, "x"],
          ["Schiedam", 30, 50, ""]]  # fmt: skip


def book(month, name):
    return Sent(name, xlsx(("Blad1", [[f"Cliënten {month}"], *ACROSS])))


def picked(page, label, words):
    """Choose in the box with this label, by typing."""
    page.get_by_label(label).last.click()
    page.keyboard.type(words)
    page.get_by_role("option", name=words, exact=True).click()
    return settled(page)


def explained(page):
    """Every heading said what it is; the file is then in order."""
    picked(page, "Waar gaat dit blad over?", "Cliënten")
    grid = page.locator("[class*=st-key-asked_] [data-testid=stDataFrame]")
    expect(grid).to_be_visible()
    assert page.locator("[class*=st-key-asked_] [data-testid=stElementToolbar]").count() == 0 or (
        not page.locator("[class*=st-key-asked_] [data-testid=stElementToolbar]").first.is_visible()
    )
    assert page.get_by_label("‘Waar’ is").last.input_value() == "Gemeente", "its cells say so"
    picked(page, "‘Pakket thuis’ is", "Leveringsvorm: VPT")
    picked(page, "‘Huis’ is", "Leveringsvorm: Verblijf")
    picked(page, "‘Opm.’ is", "Niet lezen")
    page.get_by_role("button", name="Lees het blad zo").click()
    told(page, "‘eigen augustus.xlsx’ is in orde")


def test_an_unknown_layout_is_explained_published_and_known_next_month(page, in_workshop):
    url = f"/aanleveren?rol=analist&van={PARTNER}"
    opened(page, in_workshop.url, url)
    chosen_files(page, book("augustus 2024", "eigen augustus.xlsx"))
    assert "Wijs aan wat uw koppen betekenen" in said(page)
    explained(page)
    settled(page)
    why = page.get_by_label(re.compile("Waarom deze sprong"))  # fewer gemeenten than before
    why.fill("Alleen twee gemeenten geteld")
    why.press("Tab")
    settled(page)
    page.get_by_role("button", name="Publiceren").click()
    told(page, "Gepubliceerd")
    settled(page)
    assert "Wat u ons eerder vertelde" in said(page)

    page.reload()
    settled(page)
    chosen_files(page, book("september 2024", "eigen september.xlsx"))
    assert notices(page) == ["‘eigen september.xlsx’ is in orde"]
    assert "Wijs aan wat uw koppen betekenen" not in said(page)


def test_pointing_at_a_column_asks_what_it_is(page, in_workshop):
    opened(page, in_workshop.url, f"/aanleveren?rol=analist&van={PARTNER}")
    rows = [["Peildatum", "Gemeente", "Vorm", "Aantal cliënten", "Kosten"],
            ["30-09-2024", "Rotterdam", "Pakket", 112, 40]]  # fmt: skip
    chosen_files(page, Sent("wijzen.xlsx", xlsx(("Cliënten", rows))))
    grid = page.locator("[class*=st-key-asked_] [data-testid=stDataFrame]")
    grid.scroll_into_view_if_needed()
    assert page.get_by_label(re.compile("‘Aantal cliënten’ is")).count() == 0
    spot = grid.bounding_box()
    grid.click(position={"x": spot["width"] * 0.72, "y": 90})
    settled(page)
    expect(page.get_by_label(re.compile("‘Aantal cliënten’ is")).last).to_be_visible()
