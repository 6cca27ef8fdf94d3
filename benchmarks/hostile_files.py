"""Files that nobody sends by accident, made on the fly: bombs, empty deserts, endless texts."""

import random
from collections.abc import Callable, Iterator

from benchmarks.intake import workbook
from tests.pipelines.packages import package, parts, sheet, zipped

_TITLE = '<row r="1"><c r="A1" t="inlineStr"><is><t>Gemeente</t></is></c></row>'
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CELL = 32_767  # characters, the most that a cell of a spreadsheet holds


def _bomb() -> bytes:
    return package(sheet(_TITLE, after=" " * 400_000_000))


def _formatted(rows: int = 1_000_000) -> bytes:
    empty = (
        f'<row r="{n}" s="1" customFormat="1"><c r="A{n}" s="1"/><c r="B{n}" s="1"/></row>'
        for n in range(2, rows)
    )
    return package(sheet(_TITLE + "".join(empty)), formats=["0%"])


def _wide(rows: int = 600) -> bytes:
    columns = [name for name, _ in zip(_names(), range(16_384), strict=False)]
    top = "".join(f'<c r="{name}1"><v>{n}</v></c>' for n, name in enumerate(columns))
    below = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(2, rows))
    return package(sheet(f'<row r="1">{top}</row>{below}'))


def _names() -> Iterator[str]:
    for before in ("", *_LETTERS, *(a + b for a in _LETTERS for b in _LETTERS)):
        yield from (before + letter for letter in _LETTERS)


def _corner() -> bytes:
    last = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    return package(sheet(_TITLE + last))


def _entity() -> bytes:
    made = parts(sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&amp;</t></is></c></row>'))
    path = "xl/worksheets/sheet1.xml"
    told = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    made[path] = made[path].replace("<worksheet", told + "<worksheet").replace("&amp;", "&e;")
    return zipped(made)


def _one_text(cells: int) -> bytes:
    """One text of the greatest length, stored once and shown by so many cells."""
    rows = (f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, cells + 1))
    return package(sheet("".join(rows)), texts=["x" * _CELL])


def _many_texts(cells: int = 2_000) -> bytes:
    """So many different texts of the greatest length, each written in its own cell."""
    chance = random.Random(1)
    rows = (
        f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>{_noise(chance)}</t></is></c></row>'
        for n in range(1, cells + 1)
    )
    return package(sheet("".join(rows)))


def _noise(chance: random.Random) -> str:
    return "".join(chance.choices("abcdefghijklmnopqrstuvwxyz ", k=_CELL))


def _deep(levels: int = 1_000_000) -> bytes:
    made = parts(sheet(_TITLE))
    path = "xl/worksheets/sheet1.xml"
    nested = "<a>" * levels + "</a>" * levels
    made[path] = made[path].replace("<sheetData>", nested + "<sheetData>")
    return zipped(made)


def _shared(texts: int = 4_000_000) -> bytes:
    """Millions of shared texts of which one is shown."""
    made = parts(sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), texts=["Gemeente"])
    path = "xl/sharedStrings.xml"
    more = "".join(f"<si><t>{n}</t></si>" for n in range(texts))
    made[path] = made[path].replace("</sst>", f"{more}</sst>")
    return zipped(made)


def _large(rows: int = 330_000) -> bytes:
    """A real list of clients with eight columns of figures that nobody asks for."""
    chance = random.Random(2)
    made = parts(sheet("".join(_noisy(rows, chance))))
    return zipped(made)


def _noisy(rows: int, chance: random.Random) -> Iterator[str]:
    heads = ("Peildatum", "Gemeente", "Leveringsvorm", "Locatie", "Aantal")
    heads += tuple(f"Uitkomst {letter}" for letter in "ABCDEFGH")
    yield _row(1, [_said(head) for head in heads])
    for n in range(2, rows + 1):
        key = [f"><v>{45_291 + 30 * (n % 24)}", _said("Rotterdam"), _said("VPT"), _said(f"L{n}")]
        rest = [f"><v>{chance.random()}" for _ in range(8)]
        yield _row(n, [*key, f"><v>{n % 90}", *rest])


def _said(text: str) -> str:
    return f' t="str"><v>{text}'


def _row(n: int, cells: list[str]) -> str:
    told = "".join(f'<c r="{_LETTERS[at]}{n}"{cell}</v></c>' for at, cell in enumerate(cells))
    return f'<row r="{n}">{told}</row>'


def _nonsense(rows: int = 20_000, columns: int = 24) -> bytes:
    """Words and figures without a table in them, so that every way to read them is tried."""
    chance = random.Random(3)
    words = ("VPT", "MPT", "Rotterdam", "Aantal", "jan-25", "Totaal", "VV5", "Niveau", "7", "")
    every = (
        _row(n, [_said(chance.choice(words)) if chance.random() < 0.6 else f"><v>{n}"
                 for _ in range(columns)])
        for n in range(1, rows + 1)
    )  # fmt: skip
    return package(sheet("".join(every)))


# what it is: its name, and how to make it
FILES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "zip bomb": ("bom.xlsx", _bomb),
    "a million empty rows with a style": ("leeg.xlsx", _formatted),
    "16,384 columns by 600 rows": ("breed.xlsx", _wide),
    "a cell at XFD1048576": ("hoek.xlsx", _corner),
    "an external entity": ("entiteit.xlsx", _entity),
    "32,767 characters, shown 9,000 times": ("teksten.xlsx", lambda: _one_text(9_000)),
    "32,767 characters, shown 200,000 times": ("teksten.xlsx", lambda: _one_text(200_000)),
    "2,000 texts of 32,767 characters": ("teksten.xlsx", _many_texts),
    "broken off half way": ("half.xlsx", lambda: (made := workbook(50_000))[: len(made) // 2]),
    "encrypted": ("slot.xlsx", lambda: _OLE + "EncryptedPackage".encode("utf-16-le") * 99_999),
    "a web page called .xls": ("web.xls", lambda: b"<html><table>" + b"<td>1</td>" * 999_999),
    "a million tags inside each other": ("diep.xlsx", _deep),
    "four million shared texts": ("gedeeld.xlsx", _shared),
    "a real workbook of about 40 MB": ("groot.xlsx", _large),
    "20,000 rows of nonsense": ("onzin.xlsx", _nonsense),
    "100 MB of text on one line": ("regel.csv", lambda: b"1;" * 49_999_999),
    "100 MB of text in one cell": ("cel.csv", lambda: b"a" * 99_999_999),
    "20 MB of ten million lines": ("regels.csv", lambda: b"1\n" * 9_999_999),
}
