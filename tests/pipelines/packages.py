"""Workbooks made by hand, for what no spreadsheet program would write."""

import struct
import zipfile
import zlib
from io import BytesIO

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"


def sheet(rows, *, before="", after=""):
    """The XML of a sheet around `<row>` elements."""
    data = f"{before}<sheetData>{rows}</sheetData>{after}"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="{_MAIN}">{data}</worksheet>'


def relations(**related):
    """{identity: (kind, target)} as a relations part."""
    listed = "".join(
        f'<Relationship Id="{identity}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for identity, (kind, target) in related.items()
    )
    return f'<Relationships xmlns="{_RELS}">{listed}</Relationships>'


def parts(xml, *, texts=(), formats=(), sheet_name="Blad1"):
    """{path: content} of a workbook with one sheet; `formats` are the number formats of the
    styles from 1 on, `texts` the shared texts."""
    custom = "".join(
        f'<numFmt numFmtId="{200 + n}" formatCode="{code}"/>' for n, code in enumerate(formats)
    )
    styles = "".join(f'<xf numFmtId="{200 + n}"/>' for n in range(len(formats)))
    shared = "".join(f"<si><t>{text}</t></si>" for text in texts)
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(r1=("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name="{sheet_name}" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(
            r1=("worksheet", "worksheets/sheet1.xml"),
            r2=("sharedStrings", "sharedStrings.xml"),
            r3=("styles", "styles.xml"),
        ),
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><numFmts>{custom}</numFmts>'
        f'<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>'
        f'<cellXfs><xf numFmtId="0"/>{styles}</cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{shared}</sst>',
        "xl/worksheets/sheet1.xml": xml,
    }


def zipped(contents, *, packing=zipfile.ZIP_DEFLATED):
    """The parts as bytes of a zip."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", packing) as archive:
        for path, content in contents.items():
            archive.writestr(path, content)
    return file.getvalue()


def package(xml, **options):
    """A workbook with one sheet as bytes."""
    return zipped(parts(xml, **options))


def lying(content, path, shown):
    """The zip `content` with the part `path` claiming to be only its first `shown` bytes."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        crc = zlib.crc32(archive.read(path)[:shown])
        entry = archive.getinfo(path)
        old = struct.pack("<III", entry.CRC, entry.compress_size, entry.file_size)
    return content.replace(old, struct.pack("<III", crc, entry.compress_size, shown))
