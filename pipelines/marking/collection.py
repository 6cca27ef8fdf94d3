"""One of the lists in the styles part of a workbook (fonts, fills, …), and what is added to it."""

from pipelines.marking.look import EMPTY, prefixed
from pipelines.marking.splice import Document

_ORDER = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs",
          "tableStyles", "colors", "extLst")  # fmt: skip


class Collection:
    """The children of one list in the styles part, and what comes behind them."""

    def __init__(self, document: Document, name: str) -> None:
        self.name, self._document = name, document
        self._list = document.root.first(name)
        self.old = self._list.children if self._list else []
        self.new: list[bytes] = []
        if not self.old:
            self.new += [prefixed(each, document.root.prefix) for each in EMPTY[name]]

    def add(self, element: bytes) -> int:
        """The number of a new element."""
        self.new.append(element)
        return len(self.old) + len(self.new) - 1

    def write(self) -> None:
        """Bring the document in step."""
        count, inner = str(len(self.old) + len(self.new)), b"".join(self.new)
        if self._list and self.new:
            self._document.append(self._list, inner)
            self._document.set(self._list, count=count)
        elif self.new:
            tag = self._document.root.prefix + self.name
            made = f'<{tag} count="{count}">'.encode() + inner + f"</{tag}>".encode()
            later = _ORDER[_ORDER.index(self.name) + 1 :]
            self._document.insert_in_order(self._document.root, made, later)
