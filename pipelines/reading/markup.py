"""XML read by the book, with one rule more: a document type, and so any entity, is refused."""

from collections.abc import Callable, Iterable
from xml.parsers.expat import ExpatError, ParserCreate

from pipelines.reading.package import Broken

Attributes = dict[str, str]


def local(name: str) -> str:
    """`row` for `x:row`: a spreadsheet's own elements differ in their prefix only."""
    return name.rpartition(":")[2]


def walk(
    chunks: Iterable[bytes],
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None] | None = None,
    characters: Callable[[str], None] | None = None,
    between: str | None = None,
) -> None:
    """Call `start` (name, attributes), `end` (name) and `characters` as the document goes by.

    Names come with their prefix, or with `between` after the namespace that it stands for.
    Raises Broken for a document type or bad XML.
    """
    parser = ParserCreate(namespace_separator=between)
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = start
    if end:
        parser.EndElementHandler = end
    if characters:
        parser.CharacterDataHandler = characters
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (ExpatError, LookupError, ValueError) as problem:  # bad XML; an encoding nobody knows
        raise Broken(str(problem)) from problem


def elements(content: bytes) -> list[tuple[str, Attributes]]:
    """Every element in order as (local name, attributes). Raises Broken."""
    found: list[tuple[str, Attributes]] = []
    walk([content], lambda name, attributes: found.append((local(name), attributes)))
    return found


def _refuse(*_: object) -> None:
    raise Broken("a document type")
