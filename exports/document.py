"""A document of headed parts and tables: as HTML to print or open elsewhere, and as .xlsx."""

from dataclasses import dataclass
from html import escape
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from exports.handout import Cell, like_formula
from texts import language, number, text

_STYLE = (
    "body{font:11pt/1.5 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#111}"
    "h1{font-size:20pt;line-height:1.2}h2{font-size:13pt;margin:1.4em 0 .2em}"
    "table{border-collapse:collapse;width:100%;font-size:9.5pt}"
    "th,td{border-bottom:1px solid #999;padding:.3em .5em .3em 0;text-align:left}"
    "td.num{text-align:right;white-space:nowrap}.doc-about,.doc-missing{color:#555}"
    ".doc-missing{font-style:italic}h2,tr{break-after:avoid;break-inside:avoid}"
)


@dataclass(frozen=True)
class Table:
    """Headings and rows; an empty cell is said in words by whoever makes it."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Part:
    """One headed part. `body` is what people wrote; `missing` says why there is nothing."""

    heading: str
    body: str = ""
    missing: str = ""
    table: Table | None = None


@dataclass(frozen=True)
class Document:
    """`about` are lines under the title: what it is, for whom, as known when."""

    title: str
    about: tuple[str, ...]
    parts: tuple[Part, ...]


def body(one: Document, level: int = 1) -> str:
    """The document as HTML without a page around it, its title a heading of that level; everything
    is escaped."""
    about = "".join(f'<p class="doc-about">{escape(line)}</p>' for line in one.about)
    parts = "".join(_part(part, level + 1) for part in one.parts)
    return f"<h{level}>{escape(one.title)}</h{level}>{about}{parts}"


def page(one: Document) -> bytes:
    """The document as an HTML file of its own, ready to print."""
    head = (
        f'<!doctype html><html lang="{language.get()}"><head><meta charset="utf-8">'
        f"<title>{escape(one.title)}</title><style>{_STYLE}</style></head>"
    )
    return f"{head}<body>{body(one)}</body></html>".encode()


def sheet(one: Document) -> bytes:
    """The document as .xlsx: one sheet, a heading and what is said in it beside each other."""
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    first.title = text("prepilot.sheet")
    rows: list[tuple[tuple[Cell, ...], bool]] = [((one.title,), True)]
    rows += [((line,), False) for line in one.about]
    for part in one.parts:
        rows += [((), False), ((part.heading, part.body or part.missing), True)]
        if part.table:
            rows += [(part.table.heads, True), *((row, False) for row in part.table.rows)]
    for at, (cells, bold) in enumerate(rows, 1):
        for place, cell in enumerate(cells, 1):
            _write(first, (at, place), cell, bold and (place == 1 or len(cells) > 2))
    for place, width in enumerate((34, 60, 16, 16, 16, 16, 34)):
        first.column_dimensions["ABCDEFG"[place]].width = width
    held = BytesIO()
    book.save(held)
    return held.getvalue()


def _part(one: Part, level: int) -> str:
    said = f"<h{level}>{escape(one.heading)}</h{level}>"
    said += "".join(f"<p>{escape(line)}</p>" for line in one.body.splitlines() if line.strip())
    if one.missing:
        said += f'<p class="doc-missing">{escape(one.missing)}</p>'
    return said + (_table(one.table) if one.table else "")


def _table(one: Table) -> str:
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in one.heads)
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in one.rows)
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _cell(value: Cell) -> str:
    if isinstance(value, float):
        return f'<td class="num">{number(value)}</td>'
    return f"<td>{escape('' if value is None else str(value))}</td>"


def _write(sheet: Worksheet, place: tuple[int, int], value: Cell, bold: bool) -> None:
    cell = sheet.cell(*place, value)
    if isinstance(value, str):
        cell.data_type = "s"  # openpyxl would read "=…" as a formula
        cell.quotePrefix = like_formula(value)  # and a person who edits it, too
    elif isinstance(value, float):
        cell.number_format = "#,##0"
    cell.font = Font(bold=bold)
    cell.alignment = Alignment(wrap_text=place[1] > 1, vertical="top")
