"""The styles of a workbook with ours added: a mark keeps all of a cell's own style but its fill,
its border and a colour of text that could not be read on that fill."""

from functools import cached_property

from pipelines.marking.collection import Collection
from pipelines.marking.earlier import Pair
from pipelines.marking.elements import Element
from pipelines.marking.look import (
    BORDERS,
    OWN_BORDERS,
    OWN_FILLS,
    OWN_FONTS,
    OWN_STYLES,
    fill,
    is_light,
    prefixed,
)
from pipelines.marking.splice import Document


class Styles:
    """The styles of one workbook; `pairs` are the marks of an earlier round.

    `originals` gives for each style with an old mark the style without it.
    """

    def __init__(self, content: bytes, pairs: tuple[Pair, ...] = ()) -> None:
        """Raises Broken for a styles part that cannot be followed."""
        self._document = Document(content)
        self._prefix = self._document.root.prefix
        self._fonts, self._fills, self._borders, self._styles = (
            Collection(self._document, name) for name in ("fonts", "fills", "borders", "cellXfs")
        )
        pairs = tuple(p for p in pairs if max(p.own, p.marked) < len(self._styles.old))
        self.marks = {(pair.own, pair.severity): pair.marked for pair in pairs}
        self._given = len(pairs)  # colours
        self._border: dict[str, int] = {}
        self.originals = self._unmarked(pairs)

    def marked(self, original: int, severity: str) -> int:
        """The number of the style that is `original` with a mark on it."""
        if (original, severity) not in self.marks:
            self.marks[original, severity] = self._clone(original, severity)
        return self.marks[original, severity]

    @cached_property
    def own(self) -> dict[str, int]:
        """{name: number} of the styles of our own sheet."""
        fonts, fills, borders = (
            {name: into.add(prefixed(each, self._prefix)) for name, each in own.items()}
            for into, own in (
                (self._fonts, OWN_FONTS), (self._fills, OWN_FILLS), (self._borders, OWN_BORDERS))
        )  # fmt: skip
        return {
            name: self._styles.add(prefixed(
                f'<xf numFmtId="0" fontId="{fonts[font]}" fillId="{fills.get(inside, 0)}"'
                f' borderId="{borders.get(line, 0)}" xfId="0" quotePrefix="1" applyFont="1"'
                ' applyFill="1" applyBorder="1" applyAlignment="1">'
                f'<alignment horizontal="left" vertical="top" wrapText="{wrap}"/></xf>',
                self._prefix))
            for name, (font, inside, line, wrap) in OWN_STYLES.items()
        }  # fmt: skip

    def content(self) -> bytes:
        """The styles part with everything added that was asked for."""
        for collection in (self._fonts, self._fills, self._borders, self._styles):
            collection.write()
        return self._document.result()

    def _clone(self, original: int, severity: str) -> int:
        if severity not in self._border:
            border = prefixed(BORDERS[severity], self._prefix)
            self._border[severity] = self._borders.add(border)
        self._given += 1
        colour = prefixed(fill(severity, self._given), self._prefix)
        look = {
            "fillId": str(self._fills.add(colour)),
            "borderId": str(self._border[severity]),
            "applyFill": "1",
            "applyBorder": "1",
        }
        if not self._styles.old:
            return self._styles.add(_changed(self._styles.new[0], look))
        style = self._styles.old[original if original < len(self._styles.old) else 0]
        look |= self._readable_font(style)
        return self._styles.add(_changed(self._document.bytes_of(style), look))

    def _unmarked(self, pairs: tuple[Pair, ...]) -> dict[int, int]:
        """A program that saves the workbook may make more styles of one: their colour tells."""
        old, found = self._styles.old, {pair.marked: pair.own for pair in pairs}
        of_colour = {self._colour(old[pair.marked]): pair.own for pair in pairs}
        of_colour.pop("", None)
        for number, style in enumerate(old if of_colour else ()):
            own = of_colour.get(self._colour(style))
            if own is not None and number not in found:
                look = {
                    name: old[own].attributes[name]
                    for name in ("fontId", "fillId", "borderId") if name in old[own].attributes
                }  # fmt: skip
                found[number] = self._styles.add(_changed(self._document.bytes_of(style), look))
        return found

    def _colour(self, style: Element) -> str:
        """The colour of a solid fill, or nothing."""
        number = int(style.attributes.get("fillId", "0"))
        fills = self._fills.old[number : number + 1]
        pattern = fills[0].first("patternFill") if fills else None
        front = pattern.first("fgColor") if pattern else None
        return front.attributes.get("rgb", "") if front else ""

    def _readable_font(self, style: Element) -> dict[str, str]:
        number = int(style.attributes.get("fontId", "0"))
        if number >= len(self._fonts.old):
            return {}
        font = Document(self._document.bytes_of(self._fonts.old[number]))
        colour = font.root.first("color")
        if colour is None or not is_light(colour.attributes):
            return {}
        font.remove(colour)
        return {"fontId": str(self._fonts.add(font.result())), "applyFont": "1"}


def _changed(element: bytes, attributes: dict[str, str]) -> bytes:
    document = Document(element)
    document.set(document.root, **attributes)
    return document.result()
