"""One figure of a good workbook changed: exactly that observation may differ, or it is reported."""

from pathlib import Path
from random import Random

from openpyxl.utils.cell import coordinate_to_tuple

from tests.layouts import registry, trial
from tests.layouts.book import Book
from tests.layouts.run import check
from tests.layouts.score import judge
from tests.layouts.truth import Figure

FLIPS = ("another number", "another number", "another number", "empty", "a word", "negative")


def flipped(name: str, seed: int, folder: Path) -> str | None:
    """What went wrong; empty when nothing did; None when it was not read to begin with."""
    book = registry.build(name, seed)
    if book.ambiguous:
        return None
    before = check(trial.file_of(book, folder), book.partner)
    if judge(book.expected(), before).kind != "exact":
        return None
    rng = Random(f"flip {name} {seed}")
    known = [one for one in book.truth.figures.values() if one.value is not None and one.cells]
    figure = rng.choice(known)
    how = rng.choice(FLIPS)
    old = figure.value
    _flip(book, figure, how, rng)
    after = check(trial.file_of(book, folder), book.partner)
    if after["status"] in ("refused", "needs_mapping"):
        return ""
    verdict = judge(book.expected(), after)
    reported = figure.cells[0] in {issue["cell"] for issue in after["issues"]}
    if verdict.kind == "exact" or (reported and _only_that(book, figure, old, after)):
        return ""
    place = f"{figure.sheet}!{figure.cells[0]}"
    return f"{name} {seed}: {how} at {place} (was {old}): {verdict.differences[:4]}"


def _flip(book: Book, figure: Figure, how: str, rng: Random) -> None:
    """Write the change in the sheet and in the truth."""
    sheet = next(one for one in book.sheets if one.name == figure.sheet)
    row, column = coordinate_to_tuple(figure.cells[0])
    if how == "another number":
        figure.value = figure.value + rng.randint(1, 9)
        sheet.number(row, column, figure.measure, figure.value)
        return
    sheet.cells.pop((row, column))
    sheet.formulas.pop(figure.cells[0], None)
    sheet.write(row, column, {"empty": "", "a word": "veel", "negative": -7}[how])
    figure.value = None


def _only_that(book: Book, figure: Figure, old: float, answer: dict) -> bool:
    """Is all the rest as it was: the changed figure absent, or as it was before."""
    if judge(book.expected(), answer).kind == "exact":
        return True
    now, figure.value = figure.value, old
    same = judge(book.expected(), answer).kind == "exact"
    figure.value = now
    return same
