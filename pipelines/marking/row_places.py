"""Where the rows of a sheet are among its bytes, whatever way its XML is spelled."""

from xml.parsers.expat import ExpatError, ParserCreate

from pipelines.marking.elements import TAG
from pipelines.reading.markup import Attributes, local
from pipelines.reading.package import Broken

_OF_ROWS = 3  # how deep a row is: below the sheet and its data


class RowPlaces:
    """Where the rows of a sheet are: `starts` count from `inside`, where the first may begin."""

    def __init__(self, content: bytes) -> None:
        """Raises Broken for bad XML or a sheet without a place for rows."""
        self.rows: list[int] = []
        self.starts: list[int] = []
        self.start = self.inside = self.close = self.end = -1
        self._content, self._depth = content, 0
        self._parser = ParserCreate()
        self._parser.StartElementHandler = self._opens
        self._parser.EndElementHandler = self._closes
        try:
            self._parser.Parse(content, True)
        except (ExpatError, LookupError, ValueError) as problem:
            raise Broken(str(problem)) from problem
        if self.end < 0:
            raise Broken("no rows")

    def _opens(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth == _OF_ROWS and self.inside >= 0 > self.close and local(name) == "row":
            following = self.rows[-1] + 1 if self.rows else 0
            self.rows.append(int(attributes["r"]) - 1 if "r" in attributes else following)
            self.starts.append(self._parser.CurrentByteIndex - self.inside)
        elif self._depth == _OF_ROWS - 1 and local(name) == "sheetData" and self.inside < 0:
            self.start = self._parser.CurrentByteIndex
            tag = TAG.match(self._content, self.start)
            self.inside = tag.end() if tag else -1

    def _closes(self, name: str) -> None:
        if self._depth == _OF_ROWS - 1 and local(name) == "sheetData" and self.close < 0:
            self.close = self.end = self.inside
            if self._content[self.inside - 2 : self.inside] != b"/>":
                self.close = self._parser.CurrentByteIndex
                self.end = self._content.index(b">", self.close) + 1
        self._depth -= 1
