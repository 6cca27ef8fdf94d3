"""XML changed where it must be and nowhere else: every other byte stays as its sender wrote it."""

from xml.parsers.expat import ExpatError, ParserCreate

from pipelines.marking.elements import TAG, Element, refuse_other_encodings, with_attributes
from pipelines.reading.markup import Attributes
from pipelines.reading.package import Broken


class Document:
    """One well-formed piece of XML, and the changes to make in it."""

    def __init__(self, content: bytes) -> None:
        """Raises Broken for bad XML, a document type, or bytes that are not UTF-8."""
        refuse_other_encodings(content)
        self.content = content
        self._attributes: dict[Element, dict[str, str | None]] = {}
        self._inner: dict[Element, list[bytes]] = {}
        self._edits: list[tuple[int, int, bytes]] = []
        self.root = self._parsed()

    def _parsed(self) -> Element:
        parser, content = ParserCreate(), self.content
        top = Element("", {}, 0, 0)
        open_elements = [top]

        def start(name: str, attributes: Attributes) -> None:
            at = parser.CurrentByteIndex
            tag = TAG.match(content, at)
            if tag is None:
                raise Broken("a tag without an end")
            element = Element(name, attributes, at, tag.end())
            open_elements[-1].children.append(element)
            open_elements.append(element)

        def end(_: str) -> None:
            element = open_elements.pop()
            element.close = element.end = element.inside
            if content[element.inside - 2 : element.inside] != b"/>":
                element.close = parser.CurrentByteIndex
                element.end = content.index(b">", element.close) + 1

        parser.StartElementHandler, parser.EndElementHandler = start, end
        parser.StartDoctypeDeclHandler = _refuse
        try:
            parser.Parse(content, True)
        except (ExpatError, LookupError, ValueError) as problem:
            raise Broken(str(problem)) from problem
        return top.children[0]

    def set(self, element: Element, **attributes: str | None) -> None:
        """Give attributes another value, or None to take them away."""
        self._attributes.setdefault(element, {}).update(attributes)

    def append(self, element: Element, inner: bytes) -> None:
        """Put something behind the last child of an element."""
        self._inner.setdefault(element, []).append(inner)

    def insert(self, at: int, new: bytes) -> None:
        """Put something between two elements."""
        self._edits.append((at, at, new))

    def remove(self, element: Element) -> None:
        """Take an element away with all that is in it."""
        self._edits.append((element.start, element.end, b""))

    def replace_inner(self, element: Element, inner: bytes) -> None:
        """Put something else between the tags of an element that has both."""
        self._edits.append((element.inside, element.close, inner))

    def insert_in_order(self, parent: Element, new: bytes, later: tuple[str, ...]) -> None:
        """Put something before the first child that must come `later`, or else last."""
        following = next((child for child in parent.children if child.local in later), None)
        if following:
            self.insert(following.start, new)
        else:
            self.append(parent, new)

    def bytes_of(self, element: Element) -> bytes:
        """An element as it was written."""
        return self.content[element.start : element.end]

    def result(self) -> bytes:
        """The document with every change made."""
        edits = [*self._edits, *self._tags()]
        pieces, at = [], 0
        for start, end, new in sorted(edits, key=lambda edit: edit[:2]):
            pieces += [self.content[at:start], new]
            at = end
        return b"".join((*pieces, self.content[at:]))

    def _tags(self) -> list[tuple[int, int, bytes]]:
        edits = []
        for element in {**self._attributes, **self._inner}:
            inner = b"".join(self._inner.get(element, ()))
            tag = self.content[element.start : element.inside]
            changed = with_attributes(tag, self._attributes.get(element, {}))
            if inner and element.inside == element.end:
                closing = b"</" + element.name.encode() + b">"
                changed, inner = changed[:-2].rstrip() + b">" + inner + closing, b""
            if changed != tag:
                edits.append((element.start, element.inside, changed))
            if inner:
                edits.append((element.close, element.close, inner))
        return edits


def _refuse(*_: object) -> None:
    raise Broken("a document type")
