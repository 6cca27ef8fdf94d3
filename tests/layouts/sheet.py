"""A sheet in the making: cells, merges, and where each figure of the truth came to stand."""

from openpyxl.utils import get_column_letter

from tests.layouts.figures import written
from tests.layouts.truth import Figure


def address(row: int, column: int) -> str:
    """`B14` for row 14, column 2."""
    return f"{get_column_letter(column)}{row}"


class Sheet:
    """A grid that starts at (1, 1) and remembers what was written where."""

    def __init__(self, name: str, style):
        self.name = name
        self.style = style
        self.cells: dict[tuple[int, int], tuple[object, str | None, bool]] = {}
        self.merges: list[str] = []
        self.formulas: dict[str, str] = {}  # address → formula; the written value is its cache
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[str] = set()
        self.hidden = False
        self.freeze = ""

    def write(self, row: int, column: int, value, fmt: str | None = None, bold=False) -> None:
        """Put a value in a cell; an empty text leaves it empty."""
        if value is not None and value != "":
            self.cells[row, column] = (value, fmt, bold)

    def line(self, row: int, column: int, values, bold: bool = False) -> None:
        """Values beside each other."""
        for n, value in enumerate(values):
            self.write(row, column + n, value, bold=bold)

    def label(self, row: int, column: int, one, bold: bool = False) -> None:
        """The text of a label in its cell."""
        self.write(row, column, one.text, one.fmt, bold)

    def figure(self, row: int, column: int, figure: Figure) -> None:
        """A figure of the truth in this workbook's habit of writing."""
        self.write(row, column, *written(self.style, figure.measure, figure.value))
        figure.sheet = self.name
        figure.cells.append(address(row, column))

    def number(self, row: int, column: int, measure: str, value: float) -> None:
        """A figure that is none of the truth, such as a total, written as its neighbours are."""
        self.write(row, column, *written(self.style, measure, value))

    def merge(self, top: tuple[int, int], bottom: tuple[int, int]) -> None:
        """Merge the cells between two corners."""
        if top != bottom:
            self.merges.append(f"{address(*top)}:{address(*bottom)}")

    @property
    def last_row(self) -> int:
        """The last row with something in it; 0 for an empty sheet."""
        return max((row for row, _ in self.cells), default=0)

    @property
    def last_column(self) -> int:
        """The last column with something in it; 0 for an empty sheet."""
        return max((column for _, column in self.cells), default=0)
