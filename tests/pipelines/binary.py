"""Workbooks in binary (.xlsb), which no library writes: the few records that hold cells."""

import struct

from tests.pipelines.packages import relations, zipped

_RELATIONS = {
    "r1": ("worksheet", "worksheets/sheet1.bin"),
    "r2": ("sharedStrings", "sharedStrings.bin"),
    "r3": ("styles", "styles.bin"),
}
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="bin" '
    'ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>'
    '<Override PartName="/xl/worksheets/sheet1.bin" '
    'ContentType="application/vnd.ms-excel.worksheet"/>'
    '<Override PartName="/xl/sharedStrings.bin" '
    'ContentType="application/vnd.ms-excel.sharedStrings"/>'
    '<Override PartName="/xl/styles.bin" ContentType="application/vnd.ms-excel.styles"/></Types>'
)
ERRORS = {"#DIV/0!": 0x07, "#REF!": 0x17, "#N/A": 0x2A}


def record(kind, body=b""):
    """One record: its number and size in seven bits to the byte, and its body."""
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, rest = b"", len(body)
    while True:
        rest, low = rest >> 7, rest & 0x7F
        size += bytes([low | 0x80 if rest else low])
        if not rest:
            return head + size + body


def text(value):
    return struct.pack("<I", len(value)) + value.encode("utf-16-le")


def cell(kind, column, body, style=0):
    return record(kind, struct.pack("<II", column, style) + body)


def number(column, value, style=0):
    return cell(5, column, struct.pack("<d", value), style)


def whole(column, value, style=0, hundredth=False):
    return cell(2, column, struct.pack("<i", value << 2 | 2 | hundredth), style)


def inline(column, value):
    return cell(6, column, text(value))


def shared(column, at):
    return cell(7, column, struct.pack("<I", at))


def truth(column, value):
    return cell(4, column, bytes([value]))


def error(column, name):
    return cell(3, column, bytes([ERRORS[name]]))


def formula(column, value, style=0):
    """A formula `=1` with the value it was saved with; an error by its name after `!`."""
    parsed = struct.pack("<HI", 0, 3) + b"\x1e\x01\x00" + struct.pack("<I", 0)
    if isinstance(value, bool):
        return cell(10, column, bytes([value]) + parsed, style)
    if isinstance(value, float):
        return cell(9, column, struct.pack("<d", value) + parsed, style)
    if value in ERRORS:
        return cell(11, column, bytes([ERRORS[value]]) + parsed, style)
    return cell(8, column, text(value) + parsed, style)


def row(number, *cells, hidden=False):
    head = struct.pack("<IIHBBBI", number, 0, 300, 0, 0x10 * hidden, 0, 0)
    return record(0, head) + b"".join(cells)


def hidden_columns(first, last):
    return record(390) + record(60, struct.pack("<IIIIH", first, last, 2048, 0, 1)) + record(391)


def merged(*areas):
    """Each area as top, bottom, left, right."""
    listed = b"".join(record(176, struct.pack("<IIII", *area)) for area in areas)
    return record(177, struct.pack("<I", len(areas))) + listed + record(178)


def sheet(rows, *, before=b"", after=b""):
    size = struct.pack("<IIII", 0, 9, 0, 9)
    return b"".join(
        [record(129), record(148, size), before, record(145), rows, record(146), after, record(130)]
    )


def book(content, *, texts=(), formats=(), date1904=False, hidden=False, name="Blad1"):
    """{path: content} of a workbook with one sheet; `formats` are those of the styles from 1 on."""
    listed = struct.pack("<II", 1 if hidden else 0, 1) + text("r1") + text(name)
    custom = b"".join(record(44, struct.pack("<H", 200 + n) + text(code))
                      for n, code in enumerate(formats))  # fmt: skip
    styles = b"".join(record(47, struct.pack("<HHHHHBBBBH", 0, code, 0, 0, 0, 0, 0, 0, 0x10, 0))
                      for code in [0, *range(200, 200 + len(formats))])  # fmt: skip
    other = record(47, struct.pack("<HHHHHBBBBH", 0xFFFF, 9, 0, 0, 0, 0, 0, 0, 0x10, 0))
    return {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": relations(r1=("officeDocument", "xl/workbook.bin")),
        "xl/_rels/workbook.bin.rels": relations(**_RELATIONS),
        "xl/workbook.bin": record(131) + record(153, struct.pack("<II", date1904, 0) + text(""))
        + record(143) + record(156, listed) + record(144) + record(132),
        "xl/worksheets/sheet1.bin": content,
        "xl/sharedStrings.bin": record(159, struct.pack("<II", len(texts), len(texts)))
        + b"".join(record(19, b"\0" + text(each)) for each in texts) + record(160),
        "xl/styles.bin": record(278) + record(615, struct.pack("<I", len(formats))) + custom
        + record(616) + record(626, struct.pack("<I", 1)) + other + record(627)
        + record(617, struct.pack("<I", 1 + len(formats))) + styles + record(618) + record(279),
    }  # fmt: skip


def xlsb(rows, *, before=b"", after=b"", **options):
    """A workbook with one sheet as bytes."""
    return zipped(book(sheet(rows, before=before, after=after), **options))
