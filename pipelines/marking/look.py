"""How marks and our own sheet look; a mark can be told without colour by the line around it."""

import re

_COLOURS = {"block": (0xF9, 0xCE, 0xC7), "warn": (0xFF, 0xF0, 0xC8)}
_LINES = {"block": ("thick", "FFB3261E"), "warn": ("mediumDashed", "FFB26A00")}
_DARK, _PALE = "FF0B5572", "FFE2DCD0"
_NAME = re.compile(r"<(/?)(?=[a-z])")

# What each list must hold if a workbook came without it.
EMPTY = {
    "fonts": ['<font><sz val="11"/><name val="Calibri"/></font>'],
    "fills": [
        '<fill><patternFill patternType="none"/></fill>',
        '<fill><patternFill patternType="gray125"/></fill>',
    ],
    "borders": ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
    "cellXfs": ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
}
NO_STYLES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="{main}">'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)


def _font(size: int, extra: str = "", bold: bool = False) -> str:
    return f'<font>{"<b/>" * bold}{extra}<sz val="{size}"/><name val="Calibri"/></font>'


def _coloured(size: int, colour: str, bold: bool = False, line: str = "") -> str:
    font = _font(size, line, bold)
    return font.replace("<name", f'<color rgb="{colour}"/><name')


def _border(style: str, colour: str, sides: tuple[str, ...]) -> str:
    drawn = "".join(
        f'<{side} style="{style}"><color rgb="{colour}"/></{side}>'
        if side in sides
        else f"<{side}/>"
        for side in ("left", "right", "top", "bottom")
    )
    return f"<border>{drawn}<diagonal/></border>"


def _solid(colour: str) -> str:
    return (
        f'<fill><patternFill patternType="solid"><fgColor rgb="{colour}"/><bgColor indexed="64"/>'
        "</patternFill></fill>"
    )


def fill(severity: str, number: int = 0) -> str:
    """The fill of the number-th mark, or of our own sheet (0): none has exactly the colour of
    another, though no eye can tell.

    A program that saves the workbook keeps styles apart only if something differs, and two marks
    on two styles must stay two, or the cell's own style could not be given back.
    """
    red, green, blue = _COLOURS[severity]
    green += number % 4
    blue += number // 4 % 16
    red -= number // 64 % 4
    return _solid(f"FF{red:02X}{green:02X}{blue:02X}")


BORDERS = {
    severity: _border(style, colour, ("left", "right", "top", "bottom"))
    for severity, (style, colour) in _LINES.items()
}
OWN_FONTS = {
    "plain": _font(11),
    "bold": _font(11, bold=True),
    "title": _coloured(16, _DARK, bold=True),
    "head": _coloured(11, "FFFFFFFF", bold=True),
    "link": _coloured(11, _DARK, line="<u/>"),
}
OWN_FILLS = {"head": _solid(_DARK)} | {severity: fill(severity) for severity in _COLOURS}
OWN_BORDERS = {"line": _border("thin", _PALE, ("bottom",))} | BORDERS
# {style: (font, fill, border, wrapped)}
OWN_STYLES = {
    "title": ("title", "", "", 0),
    "text": ("plain", "", "", 0),
    "head": ("head", "head", "", 1),
    "cell": ("plain", "", "line", 1),
    "link": ("link", "", "line", 1),
    "block": ("bold", "block", "block", 0),
    "warn": ("plain", "warn", "warn", 0),
    "block_row": ("bold", "block", "line", 1),
    "warn_row": ("plain", "warn", "line", 1),
}


def prefixed(element: str, prefix: str) -> bytes:
    """An element written as the workbook at hand writes its own: `<x:font>` for `<font>`."""
    return _NAME.sub(rf"<\1{prefix}", element).encode()


def is_light(colour: dict[str, str]) -> bool:
    """Whether text in this colour cannot be read on the pale fill of a mark."""
    if colour.get("theme") in ("0", "2") or colour.get("indexed") in ("1", "9"):
        return True  # white and the pale one of every theme
    tone = colour.get("rgb", "")[-6:]
    if not re.fullmatch("[0-9A-Fa-f]{6}", tone):
        return False
    red, green, blue = bytes.fromhex(tone)
    return 299 * red + 587 * green + 114 * blue > 140_000
