"""Notes on cells: ours beside a partner's own, which are never changed or moved."""

import re
from html import escape

from pipelines.marking.elements import Element
from pipelines.marking.splice import Document
from pipelines.reading.findings import Position, position
from pipelines.workbook import cell_name
from texts import LANGUAGES, text, words

_NOT_IN_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EMPTY = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<comments xmlns="{main}"><authors/><commentList/></comments>'
)
_RUN = (
    '<{p}r><{p}rPr>{bold}<{p}sz val="9"/><{p}rFont val="Tahoma"/></{p}rPr>'
    '<{p}t xml:space="preserve">{words}</{p}t></{p}r>'
)


class Comments:
    """The notes of one sheet. `removed` are ours of an earlier round, `added` those of now."""

    def __init__(self, content: bytes | None, main: str) -> None:
        """Raises Broken for a part that cannot be followed."""
        self._document = Document(content or _EMPTY.format(main=main).encode())
        root = self._document.root
        self._authors, self._list = root.first("authors"), root.first("commentList")
        self.removed: set[Position] = set()
        self.added: set[Position] = set()
        self._taken: set[Position] = set()
        for comment in self._list.children if self._list else ():
            at = position(comment.attributes.get("ref", ""))
            if self._is_ours(comment):
                self._document.remove(comment)
                self.removed.add(at)
            else:
                self._taken.add(at)

    def add(self, notes: dict[Position, list[str]]) -> None:
        """Put notes on the cells that have none of the partner's own."""
        wanted = {at: notes[at] for at in sorted(notes.keys() - self._taken)}
        if not wanted or self._list is None or self._authors is None:
            return
        prefix, author = self._document.root.prefix, text("marked.author")
        known = [self._inner(each) for each in self._authors.children]
        number = known.index(author) if author in known else len(known)
        if number == len(known):
            line = f"<{prefix}author>{clean(author)}</{prefix}author>"
            self._document.append(self._authors, line.encode())
        for at, sentences in wanted.items():
            runs = _RUN.format(p=prefix, bold=f"<{prefix}b/>", words=clean(f"{author}:\n"))
            runs += _RUN.format(p=prefix, bold="", words=clean("\n\n".join(sentences)))
            made = (
                f'<{prefix}comment ref="{cell_name(*at)}" authorId="{number}"><{prefix}text>{runs}'
                f"</{prefix}text></{prefix}comment>"
            )
            self._document.append(self._list, made.encode())
        self.added = set(wanted)

    def content(self) -> bytes:
        """The part with every change made."""
        return self._document.result()

    def _is_ours(self, comment: Element) -> bool:
        """By its author, or by its first words where a program did not keep the author."""
        ours = {words(code)["marked.author"] for code in LANGUAGES}
        number = int(comment.attributes.get("authorId", "-1"))
        authors = self._authors.children if self._authors else []
        if 0 <= number < len(authors) and self._inner(authors[number]) in ours:
            return True
        written = next((self._inner(t) for t in _texts(comment)), "")
        return any(written.startswith(f"{author}:") for author in ours)

    def _inner(self, element: Element) -> str:
        return self._document.content[element.inside : element.close].decode().strip()


def _texts(element: Element) -> list[Element]:
    own = [element] if element.local == "t" else []
    return own + [found for child in element.children for found in _texts(child)]


def clean(written: str) -> str:
    """Text for in XML: what no XML may hold is left out."""
    return escape(_NOT_IN_XML.sub("", written), quote=False)
