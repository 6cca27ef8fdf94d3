"""Paper as PDF: tagged for screen readers (PDF/UA-1), its fonts inside; without a browser."""

import json
import re
from pathlib import Path

import typst

from exports.paper import bundle, plain
from insights.paper.leaf import Leaf
from insights.paper.pack import Pack

_HERE = Path(__file__).parent
_NO_LETTER = re.compile(r'the text `"(.+?)"` could not be displayed')
_BLANK = "▯"  # in the place of a sign that the letters do not have, so that it is seen
_SIGNS = 40  # different ones, after which something else is wrong


class NotTypeset(Exception):
    """The page could not be made; what the typesetter said is the message."""


def pdf(one: Leaf) -> bytes:
    """One A4. Raises NotTypeset, also for a mere warning: an unknown font would change the page."""
    return _typeset("page.typ", plain.alone(one))


def pack(one: Pack) -> bytes:
    """Everything for a meeting. Raises NotTypeset as `pdf` does."""
    return _typeset("pack.typ", bundle.bundle(one))


def _typeset(sheet: str, told: plain.Plain) -> bytes:
    said = json.dumps(told, ensure_ascii=False)
    for _ in range(_SIGNS):
        try:
            made, warnings = typst.compile_with_warnings(
                str(_HERE / sheet), format="pdf", sys_inputs={"told": said},
                ignore_system_fonts=True, pdf_standards="ua-1", timestamp=0,
            )  # fmt: skip
        except typst.TypstError as error:
            sign = _NO_LETTER.search(str(error))
            if sign is None:
                raise NotTypeset(str(error)) from error
            said = _without(said, sign[1])
            continue
        if warnings:
            raise NotTypeset("; ".join(warning.message for warning in warnings))
        return bytes(made)
    raise NotTypeset(f"more than {_SIGNS} signs that the letters do not have")


def _without(said: str, signs: str) -> str:
    """The words with a blank for signs that cannot be set; the typesetter names some by number."""
    signs = re.sub(r"\\u\{([0-9a-f]+)\}", lambda found: chr(int(found[1], 16)), signs)
    written = json.dumps(signs, ensure_ascii=False)[1:-1]
    if written not in said:
        raise NotTypeset(f"no letter for {signs!r}, and it is not in what was told")
    return said.replace(written, _BLANK)
