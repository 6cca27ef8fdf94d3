"""What the list says, row by row: each cell is its words and the name of its style."""

from dataclasses import dataclass

from pipelines.marking.spots import ordered, place
from pipelines.problems import Problem
from texts import text

HEADS = ("number", "severity", "sheet", "cell", "column", "found", "sentence", "remedy")
WIDTHS = (5, 15, 18, 9, 22, 20, 58, 52)

Row = list[tuple[str, int]]


@dataclass(frozen=True)
class Listing:
    """What the list needs to know: `own` are our styles by name, `marks` every marked style, and
    `linked` the sheets that a link can lead to."""

    problems: list[Problem]
    remarks: list[str]
    own: dict[str, int]
    marks: dict[tuple[int, str], int]
    linked: frozenset[str]

    def rows(self) -> tuple[list[Row], int]:
        """Every row as (words, number of the style), and how many stand above the problems."""
        own = self.own
        rows: list[Row] = [[(text("marked.title"), own["title"])], *self._explained(), []]
        rows.append([(text(f"marked.{head}"), own["head"]) for head in HEADS])
        top = len(rows)
        listed = enumerate(ordered(self.problems), start=1)
        return rows + [self._row(number, problem) for number, problem in listed], top

    def _explained(self) -> list[Row]:
        """What the marks mean, that this sheet may stay, and what could not be done."""
        own = self.own
        lines: list[Row] = [
            [("", own["text"]), (text(f"marked.{severity}"), own[severity]),
             (text(f"marked.{severity}_means"), own["text"])]
            for severity in ("block", "warn") if self.problems
        ]  # fmt: skip
        said = [text("marked.stays" if self.problems else "marked.nothing"), *self.remarks]
        return lines + [[(sentence, own["text"])] for sentence in said]

    def _row(self, number: int, problem: Problem) -> Row:
        where = problem.cell
        if not where and problem.row:
            where = text("marked.row", row=problem.row)
        leads = problem.sheet in self.linked and place(problem)
        cell = self.own["cell"]
        return [
            (str(number), cell),
            (text(f"marked.{problem.severity}"), self.own.get(f"{problem.severity}_row", cell)),
            (problem.sheet, cell),
            (where, self.own["link"] if leads else cell),
            (problem.column, cell),
            (problem.found, cell),
            (problem.sentence(), cell),
            (problem.remedy(), cell),
        ]
