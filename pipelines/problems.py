"""What can be wrong with a file: a value with a place, never an exception."""

from dataclasses import dataclass, field, replace

from data.sheets.sheet import Severity
from texts import text

MOST_OF_ONE_KIND = 200  # a column that is wrong throughout is one thing to say, not a thousand


@dataclass(frozen=True)
class Problem:
    """One finding. `column` is the header as the partner wrote it; `cell` is like `B14`.

    Its sentence and remedy are in `texts` under `problems.<kind>` and `problems.<kind>_remedy`.
    """

    code: str
    kind: str
    severity: Severity = "block"
    sheet: str = ""
    row: int | None = None  # as the partner sees it, from 1
    column: str = ""
    cell: str = ""
    found: str = ""
    expected: str = ""
    also: dict[str, str] = field(default_factory=dict, hash=False)

    @property
    def blocks(self) -> bool:
        """Whether the file cannot be published with this."""
        return self.severity == "block"

    def sentence(self) -> str:
        """What is wrong, in the reader's language."""
        return text(f"problems.{self.kind}", **self._places())

    def remedy(self) -> str:
        """What to do about it, in the reader's language."""
        return text(f"problems.{self.kind}_remedy", **self._places())

    def _places(self) -> dict[str, str]:
        facts = {name: getattr(self, name) for name in ("sheet", "column", "cell", "found")}
        return facts | {"row": str(self.row or ""), "expected": self.expected} | self.also


def limited(problems: list[Problem]) -> list[Problem]:
    """At most `MOST_OF_ONE_KIND` of one kind per column, then one that says how many more."""
    groups: dict[tuple[str, str, str], list[Problem]] = {}
    for problem in problems:
        groups.setdefault((problem.kind, problem.sheet, problem.column), []).append(problem)
    kept: list[Problem] = []
    for group in groups.values():
        kept += group[:MOST_OF_ONE_KIND]
        more = len(group) - MOST_OF_ONE_KIND
        if more > 0:
            last = group[-1]
            kept.append(replace(last, kind="more_of_same", row=None, cell="", found=str(more)))
    return kept
