"""The boxes in which a spreadsheet program shows notes: an old way of drawing it still asks for."""

from pipelines.marking.elements import Element
from pipelines.marking.splice import Document
from pipelines.reading.findings import MAX_COLUMNS, MAX_ROWS, Position
from pipelines.reading.package import Broken

_EMPTY = b"""<xml xmlns:v="urn:schemas-microsoft-com:vml" \
xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>"""
_KIND = """<v:shapetype{spaces} id="_x0000_t202" coordsize="21600,21600" o:spt="202" \
path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>\
<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>"""
_BOX = """<v:shape{spaces} id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;\
margin-left:60pt;margin-top:2pt;width:260pt;height:110pt;z-index:{z};visibility:hidden" \
fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>\
<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>\
<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>\
<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\
<x:Anchor>{left}, 15, {top}, 2, {right}, 20, {bottom}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>\
<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"""
_SHAPES = 1024  # to a block of numbers, of which the first is not ours to give
_MOST = 1_000_000  # a higher number was not given by a spreadsheet program
_WIDE, _HIGH = 4, 7  # columns and rows that a box covers
_PREFIXES = {
    "xmlns:v": "urn:schemas-microsoft-com:vml",
    "xmlns:o": "urn:schemas-microsoft-com:office:office",
    "xmlns:x": "urn:schemas-microsoft-com:office:excel",
}


class Drawing:
    """The boxes of one sheet."""

    def __init__(self, content: bytes | None) -> None:
        """Raises Broken for a drawing that is no good XML; many old ones are not."""
        self._document = Document(content or _EMPTY)
        root = self._document.root
        self._spaces = "".join(
            f' {name}="{space}"' for name, space in _PREFIXES.items()
            if root.attributes.get(name) != space
        )  # fmt: skip
        self._shapes = root.each("shape")
        self._has_kind = any(
            each.attributes.get("id") == "_x0000_t202" for each in root.each("shapetype")
        )

    def remove(self, cells: set[Position]) -> None:
        """Take the boxes of these cells away."""
        for shape in self._shapes:
            if self._cell(shape) in cells:
                self._document.remove(shape)

    def add(self, cells: set[Position]) -> None:
        """Put a closed box beside each cell."""
        root = self._document.root
        if cells and not self._has_kind:
            self._document.append(root, _KIND.format(spaces=self._spaces).encode())
        numbers = [each.attributes.get("id", "").rpartition("_s")[2] for each in self._shapes]
        first = max([_SHAPES, *(int(n) for n in numbers if n.isdecimal())]) + 1
        if first > _MOST:
            raise Broken("numbers without end")
        for at, cell in enumerate(sorted(cells)):
            self._document.append(root, self._box(cell, first + at, at + 1).encode())
        self._claim((first + len(cells)) // _SHAPES)

    def content(self) -> bytes:
        """The part with every change made."""
        return self._document.result()

    def _box(self, cell: Position, number: int, z: int) -> str:
        row, column = cell
        left, top = min(column + 1, MAX_COLUMNS - _WIDE), min(max(row - 1, 0), MAX_ROWS - _HIGH)
        return _BOX.format(spaces=self._spaces, number=number, z=z, row=row, column=column,
                           left=left, top=top, right=left + _WIDE - 1,
                           bottom=top + _HIGH - 1)  # fmt: skip

    def _claim(self, last: int) -> None:
        """Say which blocks of numbers this drawing uses."""
        layout = self._document.root.first("shapelayout")
        claim = layout.first("idmap") if layout else None
        if claim:
            blocks = {int(block) for block in claim.attributes.get("data", "1").split(",")}
            blocks |= set(range(max(blocks), last + 1))
            self._document.set(claim, data=",".join(map(str, sorted(blocks))))

    def _cell(self, shape: Element) -> Position | None:
        data = shape.first("ClientData")
        if data is None or data.attributes.get("ObjectType") != "Note":
            return None
        found = [data.first(name) for name in ("Row", "Column")]
        numbers = [self._document.content[e.inside : e.close].strip() for e in found if e]
        if len(numbers) < len(found) or not all(number.isdigit() for number in numbers):
            return None
        return int(numbers[0]), int(numbers[1])
