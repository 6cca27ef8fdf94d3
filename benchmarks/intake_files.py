"""The workbooks of clients that the intake is measured with: a large one, and a filled template."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from itertools import islice, product

import openpyxl

from data import programmes, reference
from insights.selection import month_before
from pipelines.templates import template
from tests.pipelines.packages import parts, sheet, zipped

_HEADERS = ("Peildatum", "Gemeente", "Locatie", "Leveringsvorm", "VPT-type", "Zorgprofiel",
            "Aantal cliënten", "Instroom", "Uitstroom")  # fmt: skip
_FORMS = (("VPT", "geclusterd"), ("VPT", "wijk"), ("MPT", ""), ("Verblijf", ""))
_PROFILES = ("VV4", "VV5", "VV6", "VV7", "VV8", "VV9b")
_LOCATIONS = 20
_MONTHS = 36


def filled_template(rows: int) -> bytes:
    """Our own template for clients with so many rows, as a partner sends it."""
    book = openpyxl.load_workbook(BytesIO(template(["clients"])))
    page = book["Cliënten"]
    header = [str(cell.value) for cell in page[1]]
    for number, cells in enumerate(islice(_cells(rows), 1, None), 2):
        for name, cell in zip(_HEADERS, cells, strict=True):
            page.cell(number, header.index(name) + 1, cell if cell != "" else None)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def workbook(rows: int) -> bytes:
    """A workbook as a spreadsheet program writes it: shared texts, days as numbers."""
    texts: dict[str, int] = {}
    written = (_row(number, cells, texts) for number, cells in enumerate(_cells(rows), 1))
    return zipped(parts(sheet("".join(written)), texts=texts, formats=["dd-mm-yyyy"]))


def _cells(rows: int) -> Iterator[tuple[str | int | date, ...]]:
    yield _HEADERS
    demo = programmes.programme("voorbeeld")
    names = reference.names()
    first = demo.first_period
    assert first, "the demo programme has months"
    months = (month_before(first, -later) for later in range(_MONTHS))
    places = product([names[code] for code in demo.gemeenten], range(1, _LOCATIONS + 1))
    every = product(months, places, _FORMS, _PROFILES)
    for n, (month, (gemeente, location), form, profile) in enumerate(islice(every, rows)):
        figures = (n % 90 + 10, n % 4, n % 3)
        yield (month, gemeente, f"Locatie {location}", *form, profile, *figures)


def _row(number: int, cells: tuple[object, ...], texts: dict[str, int]) -> str:
    written = (
        f'<c r="{letter}{number}"{_value(cell, texts)}</v></c>'
        for letter, cell in zip("ABCDEFGHI", cells, strict=True)
        if cell != ""
    )
    return f'<row r="{number}">{"".join(written)}</row>'


def _value(cell: object, texts: dict[str, int]) -> str:
    if isinstance(cell, str):
        return f' t="s"><v>{texts.setdefault(cell, len(texts))}'
    if isinstance(cell, date):
        return f' s="1"><v>{(cell - date(1899, 12, 30)).days}'
    return f"><v>{cell}"
