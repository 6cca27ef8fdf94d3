"""A file that was said to be about one month is held to that."""

from datetime import date

from pipelines.chosen_month import of_month
from tests.pipelines.books import of_rows

ACROSS = [
    ["Cliënten per maand"],
    ["Gemeente", "Leveringsvorm", "november 2025", "december 2025"],
    ["Rotterdam", "VPT", 12, 13],
]
LIST = [
    ["Peildatum", "Gemeente", "Leveringsvorm", "Aantal cliënten"],
    ["30-11-2025", "Rotterdam", "VPT", 12],
    ["31-12-2025", "Rotterdam", "VPT", 13],
]


def found(rows, month):
    judged = of_month(of_rows(rows), month)
    return judged.status, [
        (p.code, p.sheet, p.cell, p.found) for p in judged.problems if p.kind == "other_month"
    ]


def test_every_row_about_another_month_is_told():
    december = date(2025, 12, 1)
    assert found(LIST, december) == ("refused", [("E04", "Blad1", "A2", "november 2025")])
    assert found(ACROSS, december) == ("refused", [("E04", "Blad1", "C3", "november 2025")])


def test_a_file_about_that_month_is_left_alone():
    assert found([LIST[0], LIST[2]], date(2025, 12, 1)) == ("accepted", [])
