"""The notes of one sheet brought into its package: the notes, their boxes and what points there."""

from dataclasses import dataclass

from pipelines.marking.book import Book
from pipelines.marking.comments import Comments
from pipelines.marking.drawing import Drawing
from pipelines.marking.frame import Tail
from pipelines.reading.findings import Position
from pipelines.reading.package import Broken

_COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_STRICT = "purl.oclc.org"  # the strict way to write a workbook has no such drawings


@dataclass(frozen=True)
class Notes:
    """The notes for the sheet at `path`; `found` may be empty, then only old ones go."""

    book: Book
    path: str
    found: dict[Position, list[str]]

    def __call__(self, tail: Tail) -> None:
        """Add them. A sheet whose own notes cannot be followed safely keeps just those."""
        related = {one.kind: one.path for one in self.book.relations(self.path)}
        if _STRICT in self.book.main or "threadedComment" in related:
            return
        if not self.found and "comments" not in related:
            return
        try:
            self._add(tail, related.get("comments", ""))
        except (Broken, ValueError):
            return

    def _add(self, tail: Tail, comments_path: str) -> None:
        old = self.book.part(comments_path).content() if comments_path else None
        comments = Comments(old, self.book.main)
        comments.add(self.found)
        drawing_path = self._drawing(tail.notes)
        if comments_path and not drawing_path:
            return  # shown in a way we do not know
        boxes = Drawing(self.book.part(drawing_path).content() if drawing_path else None)
        if not comments.removed and not comments.added:
            return
        boxes.remove(comments.removed)
        boxes.add(comments.added)
        if comments_path:
            self.book.put(comments_path, comments.content())
        else:
            path = self.book.free(f"{self.book.folder}/commentsMarked{{}}.xml")
            self.book.put(path, comments.content(), _COMMENTS)
            self.book.relate(self.path, "comments", path)
        if drawing_path:
            self.book.put(drawing_path, boxes.content())
            return
        path = self.book.free(f"{self.book.folder}/drawings/vmlDrawingMarked{{}}.vml")
        self.book.declare_ending("vml", _DRAWING)
        self.book.put(path, boxes.content())
        tail.add_notes(self.book.relate(self.path, "vmlDrawing", path), self.book.office)

    def _drawing(self, identity: str) -> str:
        """The path of the drawing that a sheet points to, if it does and it is there."""
        if not identity:
            return ""
        found = {one.identity: one.path for one in self.book.relations(self.path)}
        if found.get(identity, "") not in self.book:
            raise Broken("a drawing that is nowhere")
        return found[identity]
