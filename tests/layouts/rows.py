"""A tidy table: one record per row (or per column, when turned), its fields in any order."""

from dataclasses import dataclass, field

from tests.layouts.book import Book
from tests.layouts.grid import total
from tests.layouts.label import Label, label
from tests.layouts.sheet import Sheet
from tests.layouts.vocab_more import REMARKS

REMARK = None  # the column of remarks


def none(name: str) -> Label:
    """An empty cell of this field: the key does not apply."""
    return label(name, "")


@dataclass
class Tidy:
    """Records of labels, with their measures; `context` says what stands elsewhere."""

    book: Book
    sheet: Sheet
    dataset: str
    records: list[tuple[Label, ...]]
    measures: list[str]
    at: tuple[int, int] = (1, 1)
    context: tuple[Label, ...] = ()
    turned: bool = False
    ordered: bool = False
    totals: bool = False
    remarks: bool | None = None
    columns: list = field(default_factory=list)

    def write(self) -> int:
        """Put the table on its sheet; gives its last row."""
        rng = self.book.rng
        self.columns = [*range(len(self.records[0])), *self.measures]
        if not self.ordered:
            rng.shuffle(self.columns)
        if self.remarks if self.remarks is not None else rng.random() < 0.25:
            self.columns.append(REMARK)
        for n, column in enumerate(self.columns):
            self.sheet.write(*self._place(0, n), self._header(column), bold=True)
            for m, record in enumerate(self.records, 1):
                self._cell(self._place(m, n), record, column)
        last = self.at[0] + (len(self.columns) - 1 if self.turned else len(self.records))
        return self._totals(last + 1) if self.totals else last

    def _place(self, record: int, column: int) -> tuple[int, int]:
        if self.turned:
            record, column = column, record
        return self.at[0] + record, self.at[1] + column

    def _header(self, column) -> str:
        if column is REMARK:
            return "Opmerking"
        if isinstance(column, int):
            return self.book.style.header(self.records[0][column].field)
        return str(self.book.style.measure(self.dataset, column).text)

    def _cell(self, at: tuple[int, int], record, column) -> None:
        if column is REMARK:
            self.sheet.write(*at, self.book.rng.choice(REMARKS))
        elif isinstance(column, int):
            self.sheet.label(*at, record[column])
        else:
            self.sheet.figure(*at, self._figure(record, column))

    def _figure(self, record, measure: str):
        name = self.book.style.measure(self.dataset, measure)
        return self.book.truth.figure(self.dataset, *self.context, *record, name)

    def _totals(self, row: int) -> int:
        """A line of sums: its name under the first field that is not a figure."""
        first = next(n for n, one in enumerate(self.columns) if isinstance(one, int))
        self.sheet.write(row, self.at[1] + first, "Totaal", bold=True)
        for n, column in enumerate(self.columns):
            if isinstance(column, str) and column != "absence_pct":
                found = [self._figure(one, column) for one in self.records]
                self.sheet.number(row, self.at[1] + n, column, total(found))
        return row
