"""What each output says of a slide: the browser, the .pptx, the pack's text and the workbook."""

import re
from collections.abc import Iterator
from io import BytesIO

import openpyxl
from babel.numbers import parse_decimal
from playwright.sync_api import expect
from pptx import Presentation
from pypdf import PdfReader

SHOWN = ".deck-slide:not(.away)"
_NUMBER = re.compile(r"[\u2212-]?\d[\d.,]*")
_READ = """slide => ({
  tiles: [...slide.querySelectorAll('.deck-tile .value')].map(one => one.textContent),
  table: [...slide.querySelectorAll('.deck-body table tbody tr')].map(
    row => [...row.querySelectorAll('th, td')].map(cell => cell.textContent)),
})"""


def numbers(words: str, code: str) -> list[float]:
    """The numbers in these words, as that language writes them: 1.234,5 or 1,234.5."""
    found = (one.rstrip(".,").replace("\u2212", "-") for one in _NUMBER.findall(words))
    return [float(parse_decimal(one, locale=code)) for one in found]


def squeezed(words: str) -> str:
    """Without what a line may be broken at: text of a PDF has its lines where the page has them."""
    return re.sub(r"[\s\u00a0\u00ad\u200b-]+", "", words)


def of_the_browser(page, url: str, count: int) -> Iterator[dict]:
    """Slide by slide, by keyboard: its tiles and its table, and the table behind its chart."""
    page.goto(url)
    page.locator(f"{SHOWN} h1").wait_for(timeout=60_000)
    for place in range(1, count + 1):
        found = page.locator(SHOWN).evaluate(_READ)
        found["title"] = page.locator(f"{SHOWN} h1").text_content()
        page.keyboard.press("t")
        panel = page.locator(".deck-panel")
        panel.wait_for()
        rows = panel.locator("table tr").all()
        found["chart"] = [row.locator("th, td").all_text_contents() for row in rows]
        page.keyboard.press("Escape")
        panel.wait_for(state="detached")
        yield found
        if place < count:
            page.keyboard.press("PageDown")
            expect(page).to_have_url(re.compile(rf"[?&]dia={place + 1}\b"))


def of_the_file(content: bytes) -> list[dict]:
    """Per slide of the .pptx, the opening left out: words of its shapes, its table, and what the
    workbook inside its chart holds, a column per name."""
    return [_page(one) for one in list(Presentation(BytesIO(content)).slides)[1:]]


def _page(one) -> dict:
    tables = [shape.table for shape in one.shapes if shape.has_table]
    drawn = [shape.chart for shape in one.shapes if shape.has_chart]
    return {
        "title": one.shapes.title.text_frame.text,
        "words": [shape.text_frame.text for shape in one.shapes if shape.has_text_frame],
        "areas": [shape._element.xpath(".//p:cNvPr")[0].get("descr") or "" for shape in one.shapes],
        "table": [[cell.text for cell in row.cells] for table in tables for row in table.rows],
        "chart": {name: column for chart in drawn for name, column in _columns(chart).items()},
    }


def _columns(chart) -> dict[str, list[float | None]]:
    held = chart.part.chart_workbook.xlsx_part.blob
    heads, *rows = openpyxl.load_workbook(BytesIO(held)).active.iter_rows(values_only=True)
    return {head: [row[at] for row in rows] for at, head in enumerate(heads) if at}


def of_the_workbook(content: bytes) -> dict[str, list[list[object]]]:
    """Sheet by sheet, by the title in its first cell."""
    book = openpyxl.load_workbook(BytesIO(content))
    return {
        str(sheet.cell(1, 1).value): [list(row) for row in sheet.iter_rows(values_only=True)]
        for sheet in book
    }


def of_the_pack(content: bytes) -> str:
    """All its words, squeezed."""
    return squeezed("".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages))
