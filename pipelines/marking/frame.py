"""What stands around the rows of a sheet: whether it is selected, its columns, its notes."""

from dataclasses import dataclass, field

from pipelines.marking.elements import Element
from pipelines.marking.splice import Document
from pipelines.reading.findings import is_true
from pipelines.reading.package import Broken

# What must stand behind the notes of a sheet, if it is there.
_BEHIND_NOTES = ("legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls",
                 "AlternateContent", "webPublishItems", "tableParts", "extLst")  # fmt: skip


@dataclass(frozen=True)
class Head:
    """A sheet down to its rows: `content` no longer says that the sheet is selected."""

    content: bytes
    prefix: str
    columns: tuple[tuple[int, int, int], ...] = field(default=())


def head(content: bytes) -> Head:
    """Read everything up to and including the tag that opens the rows. Raises Broken."""
    closed, open_tag = _closed(content)
    document = Document(closed)
    data = document.root.first("sheetData")
    if data is None:
        raise Broken("no rows")
    for view in _within(document.root, "sheetViews", "sheetView"):
        if is_true(view.attributes.get("tabSelected")):
            document.set(view, tabSelected=None)
    columns = tuple(
        (int(each.attributes["min"]) - 1, int(each.attributes["max"]) - 1,
         int(each.attributes["style"]))
        for each in _within(document.root, "cols", "col") if "style" in each.attributes
    )  # fmt: skip
    changed = document.result()
    return Head(changed[: len(changed) - len(closed) + open_tag], data.prefix, columns)


def _closed(content: bytes) -> tuple[bytes, int]:
    """The head made into a document of its own, and how long it was."""
    start = content.rindex(b"<")
    name = content[start + 1 :].split(b">")[0].split()[0]
    prefix = name[: -len(b"sheetData")]
    return content + b"</" + name + b"></" + prefix + b"worksheet>", len(content)


class Tail:
    """A sheet from behind its rows to its end."""

    def __init__(self, content: bytes, prefix: str) -> None:
        """Raises Broken."""
        closing = content.rfind(b"</")
        if closing < 0:
            raise Broken("no end")
        self._end, self._prefix = content[closing:], prefix
        self._document = Document(b"<x>" + content[:closing] + b"</x>")
        self._notes = self._document.root.first("legacyDrawing")

    @property
    def notes(self) -> str:
        """The relation to the drawing of notes and old controls, or nothing."""
        values = self._notes.attributes if self._notes else {}
        return next((v for k, v in values.items() if k.rpartition(":")[2] == "id"), "")

    def add_notes(self, identity: str, office: str) -> None:
        """Point to a new drawing of notes; `office` is the namespace of relations."""
        new = f'<{self._prefix}legacyDrawing xmlns:r="{office}" r:id="{identity}"/>'
        self._document.insert_in_order(self._document.root, new.encode(), _BEHIND_NOTES)

    def result(self) -> bytes:
        """The tail with its changes."""
        return self._document.result()[len(b"<x>") : -len(b"</x>")] + self._end


def _within(root: Element, parent: str, name: str) -> list[Element]:
    found = root.first(parent)
    return found.each(name) if found else []
