"""The sentence about who is late or missing."""

from datetime import date

import pytest

from insights.intake.matrix import Cell, Matrix
from insights.intake.sentence import older, running, sentence

SEPTEMBER, OCTOBER = date(2026, 9, 1), date(2026, 10, 1)
TODAY = date(2026, 11, 21)
NAMES = {letter: letter.upper() for letter in "abcdefghi"}


ALL = ("clients", "staff", "finance")


def month_of(period=OCTOBER, kinds=ALL, **states):
    """A matrix of one month; partners are letters, states one word each."""
    return months_of({period: states}, kinds)


def months_of(told, kinds=("clients",)):
    cells = {
        (partner, period): Cell(
            state,
            asked=1,
            delivered=int(state in ("on_time", "late")),
            missing=kinds if state == "missing" else (),
        )
        for period, states in told.items()
        for partner, state in states.items()
    }
    partners = tuple(sorted({partner for partner, _ in cells}))
    return Matrix(tuple(sorted(told)), partners, cells, ("clients",))


@pytest.mark.parametrize(
    ("states", "said"),
    [
        (
            {"a": "on_time", "b": "on_time"},
            "Alle twee partners leverden oktober 2026 op tijd aan.",
        ),
        (
            {"a": "missing", "b": "on_time", "c": "late"},
            "Over oktober 2026 ontbreekt nog een aanlevering van A; C was te laat.",
        ),
        (
            {"a": "missing", "b": "missing", "c": "on_time"},
            "Over oktober 2026 ontbreekt nog een aanlevering van A en B.",
        ),
        ({"a": "late", "b": "on_time"}, "A leverde oktober 2026 te laat aan."),
        ({"a": "late", "b": "late", "c": "on_time"}, "A en B leverden oktober 2026 te laat aan."),
        (
            dict.fromkeys("abcde", "missing") | {"f": "on_time"},
            "Over oktober 2026 ontbreekt nog een aanlevering van vijf van de zes partners.",
        ),
        (
            {"a": "missing", "b": "missing"},
            "Over oktober 2026 heeft nog geen enkele partner alles aangeleverd.",
        ),
    ],
)
def test_the_sentence_names_who_is_missing_or_late(states, said):
    assert sentence(month_of(**states), NAMES, TODAY) == said


def test_one_or_two_sheets_that_everybody_misses_are_named():
    found = month_of(kinds=("staff",), a="missing", b="on_time")
    said = "Over oktober 2026 ontbreekt nog het blad Personeel van A."
    assert sentence(found, NAMES, TODAY) == said
    found = month_of(kinds=("staff", "finance"), a="missing", b="missing", c="on_time")
    said = "Over oktober 2026 ontbreken nog de bladen Personeel en Financiën van A en B."
    assert sentence(found, NAMES, TODAY) == said


def test_while_the_term_runs_the_month_before_is_the_news():
    found = months_of({SEPTEMBER: {"a": "late", "b": "on_time"},
                       OCTOBER: {"a": "expected", "b": "on_time"}})  # fmt: skip
    today = date(2026, 11, 5)
    assert sentence(found, NAMES, today) == "A leverde september 2026 te laat aan."
    assert running(found, NAMES, today) == (
        "Voor oktober 2026 loopt de termijn nog, tot en met 15 nov 2026:"
        " één van de twee partners leverde al alles aan."
    )


def test_a_first_month_still_running_is_all_there_is_to_say():
    found = month_of(a="expected", b="expected")
    today = date(2026, 11, 5)
    assert sentence(found, NAMES, today) == running(found, NAMES, today) != ""


def test_what_older_months_lack_is_counted():
    found = months_of({SEPTEMBER: {"a": "missing", "b": "missing"}, OCTOBER: {"a": "on_time"}})
    assert older(found, TODAY) == "Uit de maanden daarvoor ontbreken nog twee bladen."
    assert older(month_of(a="missing"), TODAY) == ""
