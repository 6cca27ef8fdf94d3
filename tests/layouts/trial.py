"""One workbook made, read and judged; and a table of how many went how."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.layouts import registry, write
from tests.layouts.book import Book
from tests.layouts.run import check
from tests.layouts.score import Verdict, judge

COMPOSED = ("any_cross_table", "any_cross_table_with_flows", "any_tidy_table")
KINDS = ("exact", "asked", "refused", "wrong", "crashed")


@dataclass
class Trial:
    """A workbook and the verdict on what was read from it."""

    book: Book
    verdict: Verdict

    @property
    def right(self) -> bool:
        """Exact with the right cells, or asked where asking is as right."""
        asked = self.book.ambiguous and self.verdict.kind == "asked"
        return bool(asked) or (self.verdict.kind == "exact" and not self.verdict.cells)


def file_of(book: Book, folder: Path) -> Path:
    """The workbook as a file, in a folder of its own so that its name is as a partner sends it."""
    path = folder / f"{book.layout}-{book.seed}" / f"{book.file_name}{book.suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(write.content(book))
    return path


def trial(name: str, seed: int, folder: Path) -> Trial:
    """Make this workbook, have it read, judge the answer."""
    book = registry.build(name, seed)
    if not book.ambiguous and any(map(_is_incomplete, book.expected())):
        book.ambiguous = "it does not say which care or what sort of places it counts"
    return Trial(book, judge(book.expected(), check(file_of(book, folder), book.partner)))


def _is_incomplete(row: dict) -> bool:
    """Clients or places of which no leveringsvorm is said count for nothing: asking is right."""
    return row["dataset"] in ("clients", "capacity") and not row["leveringsvorm"]


def plan(count: int, seed: int, only: str = "") -> list[tuple[str, int]]:
    """So many layouts with their seeds, each as often as the others but the composed ones more."""
    names = [only] if only else registry.names() + list(COMPOSED) * 4
    Random(seed).shuffle(names)
    return [(names[n % len(names)], seed + n) for n in range(count)]


def table(trials: list[Trial]) -> list[str]:
    """Per layout how many went how, and the seeds of those that are not right."""
    lines = [f"{'layout':34}" + "".join(f"{kind:>9}" for kind in KINDS) + "    cells  not right"]
    counts: dict[str, Counter] = {}
    failed: dict[str, list[str]] = {}
    for one in trials:
        count = counts.setdefault(one.book.layout, Counter())
        count[one.verdict.kind] += 1
        count["cells"] += bool(one.verdict.cells)
        if not one.right:
            failed.setdefault(one.book.layout, []).append(f"{one.book.seed}{one.verdict.kind[0]}")
    for name, count in sorted(counts.items()):
        seeds = " ".join(failed.get(name, [])[:12])
        figures = "".join(f"{count[kind]:>9}" for kind in (*KINDS, "cells"))
        lines.append(f"{name:34}{figures}  {seeds}")
    total = sum(counts.values(), Counter())
    lines.append(f"{'all':34}" + "".join(f"{total[kind]:>9}" for kind in (*KINDS, "cells")))
    return lines
