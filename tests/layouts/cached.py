"""Formulas with the value they last gave: openpyxl writes one or the other, so we patch."""

import io
import re
import zipfile
from xml.sax.saxutils import escape


def with_formulas(content: bytes, sheets) -> bytes:
    """The package with `<f>` before the `<v>` of each cell that a sheet names as a formula."""
    if not any(sheet.formulas for sheet in sheets):
        return content
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            found = re.fullmatch(r"xl/worksheets/sheet(\d+)\.xml", name)
            if found:
                part = _patched(part.decode(), sheets[int(found[1]) - 1].formulas).encode()
            new.writestr(name, part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _patched(xml: str, formulas: dict[str, str]) -> str:
    for address, formula in formulas.items():
        pattern = rf'(<c r="{address}"[^>]*>)(<v)'
        xml, count = re.subn(pattern, rf"\g<1><f>{escape(formula)}</f>\g<2>", xml)
        assert count == 1, f"{address} holds no number to keep beside its formula"
    return xml
