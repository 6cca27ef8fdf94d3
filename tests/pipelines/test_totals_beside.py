"""A column that is the total of others beside it is left out and held against them."""

from datetime import date

import pytest

from tests.pipelines.books import said, taken_in, xlsx

TITLE = ["Cliënten per gemeente, stand 31-12-2025"]


def judged(head, *rows, title=TITLE):
    return taken_in(xlsx(("Overzicht", [title, head, *rows])))


def clients(judged):
    [table] = judged.tables
    frame = table.frame
    return list(zip(frame["leveringsvorm"], frame["vpt_type"], frame["clients"], strict=True))


@pytest.mark.parametrize("total", ["VPT totaal", "Totaal VPT"])
@pytest.mark.parametrize("after", [1, 2, 3])
def test_a_total_that_is_right_is_left_out_wherever_it_stands(store, total, after):
    head, row = ["Gemeente", "VPT geclusterd", "VPT wijk", "MPT"], ["Rotterdam", 30, 17, 21]
    head.insert(after, total)
    row.insert(after, 47)
    found = judged(head, row)
    assert said(found) == []
    assert clients(found) == [("vpt", "geclusterd", 30), ("vpt", "wijk", 17), ("mpt", "", 21)]


@pytest.mark.parametrize("total", ["VPT totaal", "Totaal VPT"])
def test_without_its_kinds_it_is_vpt(store, total):
    found = judged(["Gemeente", total, "MPT"], ["Rotterdam", 47, 21], ["Delft", 12, 8])
    assert said(found) == []
    assert clients(found)[:2] == [("vpt", "", 47), ("mpt", "", 21)]


@pytest.mark.parametrize("total", ["VPT totaal", "Totaal VPT"])
def test_per_month_it_is_held_against_the_kinds_of_that_month(store, total):
    head = ["Gemeente", "VPT geclusterd", "", "VPT wijk", "", total, ""]
    months = ["", *["nov-25", "dec-25"] * 3]
    found = judged(head, months, ["Rotterdam", 10, 20, 30, 40, 40, 60],
                   ["Delft", 50, 60, 70, 80, 120, 150], title=["Cliënten 2025"])  # fmt: skip
    assert said(found) == [("E20", "total_differs", "warn", "G5")]
    assert set(found.tables[0].frame["period"]) == {date(2025, 11, 1), date(2025, 12, 1)}
    assert found.tables[0].frame["clients"].sum() == 360


def test_a_total_is_none_of_the_people_who_came_and_went(store):
    head = ["Gemeente", "VPT totaal", "VPT instroom", "VPT uitstroom"]
    found = judged(head, ["Rotterdam", 47, 3, 2])
    assert not found.accepted or clients(found) == [("vpt", "", 47)]


def test_a_row_with_the_total_is_said_once(store):
    head = ["Leveringsvorm", "Aantal cliënten"]
    found = judged(head, ["VPT geclusterd", 30], ["VPT wijk", 17], ["VPT totaal", 47], ["MPT", 21],
                   title=["Rotterdam, december 2025"])  # fmt: skip
    assert [one for one in said(found) if one[0] == "E20"] == [
        ("E20", "total_and_parts", "block", "A5")
    ]


@pytest.mark.parametrize("total", ["VPT totaal", "Totaal VPT", "Totaal"])
@pytest.mark.parametrize("figure", [47, 48])
def test_kinds_of_which_the_title_says_that_they_are_vpt_are_its_parts(store, total, figure):
    head = ["Gemeente", "Geclusterd", "In de wijk", total]
    title = ["Aantal cliënten met VPT, december 2025"]
    found = judged(head, ["Rotterdam", 30, 17, figure], title=title)
    assert clients(found) == [("vpt", "geclusterd", 30), ("vpt", "wijk", 17)]
    assert said(found) == ([] if figure == 47 else [("E20", "total_differs", "warn", "D3")])
