"""The page as a PDF: tagged for screen readers (PDF/UA-1), its fonts inside; without a browser."""

import json
from pathlib import Path

import typst

from exports.paper import plain
from insights.paper.leaf import Leaf

_SHEET = Path(__file__).with_name("leaf.typ")


class NotTypeset(Exception):
    """The page could not be made; what the typesetter said is the message."""


def pdf(one: Leaf) -> bytes:
    """One A4. Raises NotTypeset, also for a mere warning: an unknown font would change the page."""
    told = json.dumps(plain.leaf(one), ensure_ascii=False)
    try:
        made, warnings = typst.compile_with_warnings(
            str(_SHEET), format="pdf", sys_inputs={"leaf": told}, ignore_system_fonts=True,
            pdf_standards="ua-1", timestamp=0,
        )  # fmt: skip
    except typst.TypstError as error:
        raise NotTypeset(str(error)) from error
    if warnings:
        raise NotTypeset("; ".join(warning.message for warning in warnings))
    return bytes(made)
