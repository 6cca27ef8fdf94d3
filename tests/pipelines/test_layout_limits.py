"""A sheet that is too large to be laid out in every way is told, and never left out in silence."""

import pytest

from pipelines.layout import limits
from pipelines.layout.grid import is_figure
from pipelines.problems import Problem
from pipelines.workbook import RawSheet
from tests.pipelines.books import GOOD, taken_in, xlsx

WIDE = [["Iets", *[f"Kolom {n}" for n in range(600)]], ["Rotterdam", *range(600)]]


def told(judged, kind) -> list[Problem]:
    return [problem for problem in judged.problems if problem.kind == kind]


def test_a_sheet_with_too_many_columns_is_refused_with_what_is_too_large():
    judged = taken_in(xlsx(("Breed", WIDE)))
    [problem] = told(judged, "layout_too_wide")
    assert (problem.severity, problem.sheet, problem.found) == ("block", "Breed", "601")
    assert "601 kolommen" in problem.sentence() and "500" in problem.sentence()
    assert judged.status == "refused" and not told(judged, "no_table")


def test_beside_a_good_sheet_it_is_a_warning():
    judged = taken_in(xlsx(("Cliënten", GOOD["clients"]), ("Breed", WIDE)))
    assert [p.severity for p in told(judged, "layout_too_wide")] == ["warn"]
    assert not told(judged, "sheet_not_recognised") and judged.accepted


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ([["a"] * 24] * 20_000, "layout_too_many_cells"),
        ([["a" * 30_000]] * 200, "layout_too_much_text"),
        ([["a"] * 24] * 2_000, None),
    ],
)
def test_cells_and_text_have_a_limit_too(rows, kind):
    found = limits.too_large(RawSheet("Blad1", rows))
    assert (found and found.kind) == kind
    if found:
        words = found.sentence() + found.remedy()
        assert "{" not in words and "Blad1" in words


def test_a_tidy_list_may_be_larger():
    head, *body = GOOD["clients"]
    locations = [[*row[:3], *row[3:]] for row in body]
    rows = [[*head, *[f"Extra {n}" for n in range(520)]]]
    rows += [[*row, *[""] * 520] for row in locations]
    judged = taken_in(xlsx(("Cliënten", rows)))
    assert judged.accepted and not told(judged, "layout_too_wide")


def test_only_a_short_sheet_may_lie_on_its_side():
    assert limits.may_lie_on_its_side(RawSheet("Blad1", [["a"]] * 500))
    assert not limits.may_lie_on_its_side(RawSheet("Blad1", [["a"]] * 501))


def test_a_long_text_is_no_figure():
    assert is_figure("1.234,5") and not is_figure("1" * 32_767)
