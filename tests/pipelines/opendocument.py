"""Workbooks of OpenDocument (.ods) written by hand, as office programs write them."""

from xml.sax.saxutils import escape

from tests.pipelines.packages import zipped

_NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
_CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content '
    f'xmlns:office="{_NAMES}office:1.0" xmlns:table="{_NAMES}table:1.0" '
    f'xmlns:text="{_NAMES}text:1.0" xmlns:style="{_NAMES}style:1.0" '
    f'xmlns:draw="{_NAMES}drawing:1.0" xmlns:calcext="{_CALC}">'
)
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
)
HIDDEN_STYLE = (
    '<office:automatic-styles><style:style style:name="ta2" style:family="table">'
    '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
)


def cell(kind=None, value=None, shown=None, *, also="", inside=""):
    """One cell; `shown` is its text, `also` are further attributes, `inside` further elements."""
    if kind:
        name = {"date": "date-value", "time": "time-value", "boolean": "boolean-value"}
        also += f' office:value-type="{kind}"'
        if value is not None:
            also += f' office:{name.get(kind, "value")}="{value}"'
    text = "" if shown is None else f"<text:p>{escape(shown)}</text:p>"
    return f"<table:table-cell{' ' * bool(also)}{also}>{text}{inside}</table:table-cell>"


def texts(*shown):
    return "".join(cell("string", shown=each) for each in shown)


def row(*cells, also=""):
    return f"<table:table-row {also}>{''.join(cells)}</table:table-row>"


def table(*rows, name="Blad1", also=""):
    return f'<table:table table:name="{name}" {also}>{"".join(rows)}</table:table>'


def document(*tables, styles=""):
    body = f"<office:body><office:spreadsheet>{''.join(tables)}</office:spreadsheet></office:body>"
    return f"{_HEAD}{styles}{body}</office:document-content>"


def ods(*tables, styles="", manifest="", content=None):
    """A workbook as bytes."""
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": document(*tables, styles=styles) if content is None else content,
        "META-INF/manifest.xml": f"{_MANIFEST}{manifest}</manifest:manifest>",
    })  # fmt: skip
