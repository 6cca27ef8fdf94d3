"""Data on persons is refused at the door, wherever it stands, and never repeated."""

import random
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.bsn import nine_digits
from pipelines.privacy import passes_elfproef, personal_data
from pipelines.read import read
from tests.pipelines.books import GOOD, said, taken_in, text, xlsx

CHANCE = random.Random(20251231)


def numbers(passing, how_many=8, first=1):
    """Numbers of nine digits, made here, that all pass the elfproef or all do not."""
    found = []
    while len(found) < how_many:
        digits = str(first) + "".join(str(CHANCE.randrange(10)) for _ in range(8))
        if passes_elfproef(digits) == passing:
            found.append(digits)
    return found


def people(header, values, kind="clients"):
    """A good sheet with a column of values beside and below it."""
    good = GOOD[kind]
    rows = [[*row] for row in good] + [[""] * len(good[0]) for _ in range(len(values))]
    return [[*row, value] for row, value in zip(rows, [header, *values], strict=False)]


def kinds(judged):
    return [(p.code, p.kind, p.severity) for p in judged.problems]


BSN = [("E01", "personal_bsn", "block")]


@pytest.mark.parametrize(
    "spelled",
    [
        lambda n: n, int, float, lambda n: f" {n} ", lambda n: f"{n[:4]}.{n[4:6]}.{n[6:]}",
        lambda n: f"{n[:3]} {n[3:6]} {n[6:]}", lambda n: f"{n[:3]}-{n[3:6]}-{n[6:]}",
        lambda n: f"BSN {n}", lambda n: f"Bewoner ({n})",
    ],
    ids=["text", "number", "decimal", "spaces", "dots", "parts", "hyphens", "prefix", "in a text"],
)  # fmt: skip
@pytest.mark.parametrize("header", ["BSN", "Referentie", "", "Kolom 1", "Locatie"])
def test_a_column_of_bsns_is_refused_under_any_header(spelled, header):
    found = [spelled(n) for n in numbers(passing=True)]
    judged = taken_in(xlsx(("Cliënten", people(header, found))))
    assert kinds(judged) == BSN
    assert judged.content == b"" and judged.tables == []


@pytest.mark.parametrize("spelled", [int, lambda n: n.lstrip("0"), lambda n: n])
def test_a_lost_leading_zero_does_not_hide_a_bsn(spelled):
    found = [spelled(n) for n in numbers(passing=True, first=0) if n[1] != "0"]
    assert kinds(taken_in(xlsx(("Blad1", people("Nr", found))))) == BSN
    assert kinds(taken_in(text(people("Nr", found)), "a.csv")) == BSN


def test_bsns_are_found_in_a_hidden_sheet_and_in_one_that_is_not_recognised():
    rows = [["x"], *([n] for n in numbers(passing=True))]

    def hide(book):
        book["Oud"].sheet_state = "hidden"

    for change in (None, hide):
        judged = taken_in(xlsx(("Cliënten", GOOD["clients"]), ("Oud", rows), change=change))
        assert kinds(judged) == BSN
        assert (judged.problems[0].sheet, judged.problems[0].cell) == ("Oud", "A2")


def test_bsns_in_a_row_are_found_as_well():
    assert (
        kinds(taken_in(xlsx(("Blad1", [["Cliënt", *numbers(passing=True)], ["Uren", 3]])))) == BSN
    )


def test_a_few_that_fail_do_not_hide_the_rest():
    found = [*numbers(passing=True, how_many=9), *numbers(passing=False, how_many=2)]
    assert kinds(taken_in(xlsx(("Blad1", people("Ref", found))))) == BSN


@pytest.mark.parametrize("how_many", [5, 50])
def test_numbers_of_nine_digits_that_do_not_pass_are_something_else(how_many):
    found = numbers(passing=False, how_many=how_many)
    judged = taken_in(xlsx(("Cliënten", people("Debiteur", found))))
    assert {one[2] for one in kinds(judged)} == {"info"}


def test_random_numbers_of_nine_digits_are_something_else():
    found = [str(CHANCE.randrange(10**8, 10**9)) for _ in range(200)]
    assert kinds(taken_in(xlsx(("Cliënten", people("Kenmerk", found)))))[0][0] == "E21"


def test_codes_of_care_providers_and_companies_are_something_else():
    found = [n[1:] for n in numbers(passing=True, first=0) if n[1] != "0"]
    for header in ("AGB-code", "KvK-nummer"):
        assert kinds(taken_in(xlsx(("Cliënten", people(header, found)))))[0][0] == "E21"
    nine = numbers(passing=True)
    assert kinds(taken_in(xlsx(("Cliënten", people("AGB-code", nine))))) == BSN


def test_dates_amounts_and_counts_are_no_bsns():
    days = [date(2025, month, 28) for month in range(1, 13)]
    for values in (days, [f"{d:%d-%m-%Y}" for d in days], [f"{d:%Y%m%d}" for d in days],
                   [f"{d}" for d in days],
                   [12_500_000 + 250_000 * n for n in range(12)]):  # fmt: skip
        assert kinds(taken_in(xlsx(("Cliënten", people("Kolom", values)))))[0][0] == "E21"


def test_a_header_alone_is_enough():
    for header, kind in (("BSN", "bsn"), ("Burgerservicenummer", "bsn"), ("BSN-nummer", "bsn"),
                         ("Sofinummer", "bsn"), ("Geboortedatum", "person"),
                         ("Achternaam", "person"), ("Naam cliënt", "person"),
                         ("Cliëntnummer", "person"), ("E-mailadres", "person"),
                         ("Personeelsnummer", "person")):  # fmt: skip
        judged = taken_in(xlsx(("Cliënten", people(header, []))))
        assert [p.kind for p in judged.problems] == [f"personal_{kind}"]
        assert (judged.problems[0].cell, judged.problems[0].column) == ("I1", header)


def test_our_own_headers_and_words_are_no_personal_data():
    rows = [["Let op: vul geen BSN of geboortedatum in"], *GOOD["staff"]]
    assert kinds(taken_in(xlsx(("Personeel", rows)))) == []


def test_addresses_are_found():
    found = [f"a{n}@example.org" for n in range(5)]
    judged = taken_in(xlsx(("Cliënten", people("Contact", found))))
    assert kinds(judged) == [("E02", "personal_email", "block")]
    assert judged.problems[0].cell == "I2"
    named = [f"Piet <{one}>" for one in found]
    assert kinds(taken_in(xlsx(("Cliënten", people("Contact", named)))))[0][1] == "personal_email"


@pytest.mark.parametrize("spelled", [lambda d: d, lambda d: f"{d:%d-%m-%Y}", lambda d: f"{d}"])
def test_birthdays_are_found_under_any_header(spelled):
    found = [spelled(date(1930 + n, 1 + n, 3 + n)) for n in range(6)]
    judged = taken_in(xlsx(("Cliënten", people("Datum 2", found))))
    assert kinds(judged) == [("E02", "personal_born", "block")]
    assert judged.problems[0].cell == "I2"


def test_nothing_of_a_person_is_ever_repeated():
    found = numbers(passing=True)
    address = [f"bewoner{n}@example.org" for n in range(6)]
    born = [datetime(1931 + n, 2, 3) for n in range(6)]
    for values in (found, [f"Jansen {n}" for n in found], address, [f"{d:%d-%m-%Y}" for d in born]):
        for rows in (people("", values), [[value] for value in values]):
            problems = taken_in(xlsx(("Blad1", rows))).problems
            assert [p.blocks for p in problems] == [True]
            words = str(problems) + problems[0].sentence() + problems[0].remedy()
            assert not any(str(value) in words for value in values)


def test_every_column_with_persons_is_named_at_once():
    rows = people("BSN", numbers(passing=True))
    rows = [[*row, "Achternaam" if i == 0 else ""] for i, row in enumerate(rows)]
    assert said(taken_in(xlsx(("Cliënten", rows)))) == [
        ("E01", "personal_bsn", "block", "I5" if not rows[1][8] else "I2"),
        ("E02", "personal_person", "block", "J1"),
    ]  # fmt: skip


@given(st.integers(0, 999_999_999))
def test_the_elfproef_is_the_weighted_sum(number):
    digits = f"{number:09}"
    total = sum((9 - i) * int(d) for i, d in enumerate(digits[:8])) - int(digits[8])
    assert passes_elfproef(digits) == (total % 11 == 0 and number > 0)


@given(st.one_of(st.text(max_size=15), st.floats(), st.integers(), st.booleans()))
def test_any_cell_can_be_looked_at(cell):
    found = nine_digits(cell)
    assert found == "" or (len(found) == 9 and found.isdigit())


def test_a_workbook_without_persons_is_clean():
    content = xlsx(*((kind, rows) for kind, rows in GOOD.items()))
    assert personal_data(read(content, "a.xlsx")) == []
