"""Looking at the app as a reader does: open, choose from a box, read a tile, walk the menu."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from data import store
from pages.shared.menu import DEMO_PAGES, PAGES
from tests.browser import PATIENCE, settled, watch
from texts import words

EVERY_PAGE = tuple(name for group in PAGES.values() for name in group) + DEMO_PAGES
FRAME = Path(__file__).parents[2] / "pages" / "frame.py"
PHONE, LAPTOP = {"width": 390, "height": 844}, {"width": 1440, "height": 900}

expect.set_options(timeout=PATIENCE)


@contextmanager
def somebody(browser: Browser, troubles: list[str], **how: object) -> Iterator[Page]:
    """A reader with a browser of their own: `color_scheme`, `viewport`, …"""
    context = browser.new_context(**({"locale": "nl-NL", "viewport": LAPTOP} | how))
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    watch(page, troubles)
    yield page
    context.close()


def opened(page: Page, url: str, path: str = "/") -> Page:
    """The page at `path`, drawn and at rest."""
    page.goto(url + path)
    return arrived(page)


def arrived(page: Page) -> Page:
    """Wait until the frame has drawn the page to its end: its last element is the stage door."""
    door = page.locator('a[href*="presentatie="], .st-key-leave-stage a')
    door.first.wait_for(state="attached")
    return settled(page)


def went(page: Page, name: str, code: str = "nl") -> Page:
    """Through the menu to the page in this folder."""
    said = words(code)[f"menu.{name}"]
    link = page.locator('[data-testid="stSidebarNavLink"]').filter(has_text=said)
    link.filter(has=page.get_by_text(said, exact=True)).click()
    expect(page.locator('[data-testid="stSidebarNavLink"][aria-current="page"]')).to_have_text(
        re.compile(re.escape(said))
    )
    return arrived(page)


def chose(page: Page, key: str, words: str) -> Page:
    """Pick an option in the select box with this key, by typing it as a reader may."""
    box(page, key).click()
    page.keyboard.type(words)
    page.get_by_role("option", name=words, exact=True).click()
    expect(box(page, key)).to_have_value(words)
    return settled(page)


def box(page: Page, key: str) -> Locator:
    """The select box of a choice; its value is what the reader sees."""
    return page.locator(f".st-key-{key} input")


def tile(page: Page, kpi: str) -> str:
    """The figure on a tile, or the reason why there is none."""
    shown = page.locator(f".st-key-tile-{kpi}").locator(".tile-value strong, .tile-none")
    return shown.inner_text().removeprefix("○").strip()


def files_of_one_partner() -> dict[str, str]:
    """Every file name that only one partner used, with that partner; of the store in use here."""
    with store.reading() as con:
        return dict(
            con.execute(
                "SELECT file_name, any_value(partner) FROM lake.delivery GROUP BY file_name"
                " HAVING count(DISTINCT partner) = 1"
            ).fetchall()
        )


def count(figure: str) -> int:
    """1267 from `1.267`."""
    return int(figure.replace(".", ""))


def said(page: Page) -> str:
    """Everything a reader can read on the page, the menu left out."""
    return page.locator('[data-testid="stMain"]').inner_text()


def notices(page: Page) -> list[str]:
    """The titles of the notices on the page."""
    titles = page.locator(".notice .notice-title").all_inner_texts()
    return [title.partition(":")[2].strip() for title in titles]


def told(page: Page, words: str | re.Pattern) -> Page:
    """Wait for a notice that says so."""
    expect(page.locator(".notice .notice-title").filter(has_text=words)).to_be_visible()
    return settled(page)


def table(page: Page, label: str) -> list[list[str]]:
    """The cells of the table with this label, row by row, the heading left out."""
    rows = page.get_by_role("region", name=label).locator("tbody tr").all()
    cells = [row.locator("th, td").all_inner_texts() for row in rows]
    return [[" ".join(cell.split()) for cell in row] for row in cells]
