"""Percentages as 7,8 and as 0,078: decided per column, said or asked, never guessed."""

import pytest

from tests.pipelines.books import DAY, figures, said, taken_in, xlsx
from texts import language

LEVELS = ["Helpende", "Verzorgende IG", "4", "5", "Behandelaar", "Leerling"]


def sickness(*cells, shown=()):
    """A staff sheet with these cells for sickness; those named are shown as a percentage."""
    rows = [["Peildatum", "Niveau", "Fte", "Verzuim %"]]
    rows += [[DAY, level, 10, cell] for level, cell in zip(LEVELS, cells, strict=False)]

    def change(book):
        for cell in shown:
            book.active[cell].number_format = "0.0%"

    return taken_in(xlsx(("Blad1", rows), change=change))


def absence(judged):
    return figures(judged, "absence_pct")


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        ((0.078, 0.069), [7.8, 6.9]), (("0,078", "0.069"), [7.8, 6.9]), ((0.2,), [20]),
        ((0.078,), [7.8]), ((0.25, 0.3), [25, 30]), ((0.07, 0, 0.051), [7, 0, 5.1]),
    ],
)  # fmt: skip
def test_a_column_of_shares_alone_is_read_as_such_and_said_once(cells, read):
    judged = sickness(*cells)
    assert absence(judged) == read
    assert [one for one in said(judged) if one[1] == "shares_read"] == [
        ("E11", "shares_read", "warn", "D2")
    ]
    assert judged.status == "accepted"


def test_the_first_share_is_named_with_what_was_made_of_it():
    token = language.set("nl")
    try:
        (problem,) = sickness("", 0.078, 0.069).problems
        assert problem.cell == "D3"
        assert "‘0.078’ is gelezen als 7,8 %" in problem.sentence()
    finally:
        language.reset(token)


def test_percentages_stay_as_they_are():
    judged = sickness(7.8, "6,9", 1, 0, 0.8)
    assert absence(judged) == [7.8, 6.9, 1, 0, 0.8]
    assert said(judged) == [("E11", "absence_unlikely", "warn", "D5")]


@pytest.mark.parametrize("cells", [(0.45,), (0.078, 0.45), (0.5, 0.8), (1, 0.45), (0.25,)])
def test_what_may_be_either_is_asked_and_not_chosen(cells):
    judged = sickness(*cells)
    assert judged.status == "refused"
    assert {one[:3] for one in said(judged) if one[2] == "block"} == {
        ("E11", "share_or_percentage", "block")
    }


def test_shares_among_percentages_are_refused_where_they_stand():
    judged = sickness(7.8, 0.078, "6,9", "0,2")
    assert [one for one in said(judged) if one[2] == "block"] == [
        ("E11", "share_among_percentages", "block", "D3"),
        ("E11", "share_among_percentages", "block", "D5"),
    ]


def test_a_cell_that_is_shown_as_a_percentage_is_one_whatever_the_others_are():
    judged = sickness(0.078, 0.07, 7.8, "0,2%", shown=("D2", "D3"))
    assert absence(judged) == [7.8, 7.0, 7.8, 0.2]
    assert said(judged) == [("E11", "absence_unlikely", "warn", "D5")]
    judged = sickness(0.078, 0.069, shown=("D2",))
    assert absence(judged) == [7.8, 6.9]
    assert said(judged) == [("E11", "shares_read", "warn", "D3")]


def test_a_share_beside_percentages_with_a_sign_is_refused():
    assert ("E11", "share_among_percentages", "block", "D3") in said(sickness("7,8%", 0.2))
