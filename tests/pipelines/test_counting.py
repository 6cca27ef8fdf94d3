"""A list with one row per person is counted in memory: the offer, the counts, the remarks."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.counting.days import is_there, left
from pipelines.counting.offers import offer
from pipelines.counting.safe import NOTHING
from pipelines.privacy import personal_data
from pipelines.read import read
from tests.pipelines.books import GOOD, text
from tests.pipelines.lists_of_people import (
    DECEMBER,
    HEADER,
    STAFF,
    client,
    counts,
    employee,
    kinds,
    lines,
    offered,
    without,
)


def test_the_offer_says_what_is_used_and_what_is_forgotten():
    rows = [[*HEADER, "Huisarts"], *([*client(n), "x"] for n in range(8))]
    found = offered(("ECD", rows))[1]
    assert (found.sheet, found.kind, found.rows) == ("ECD", "clients", 8)
    assert {use.name: use.header for use in found.uses} == {
        "period": "Peildatum", "gemeente": "Woonplaats", "leveringsvorm": "Leveringsvorm",
        "zorgprofiel": "Zorgprofiel", "behandeling": "Behandeling", "number": "Cliëntnummer",
        "born": "Geboortedatum", "start": "Startdatum zorg", "end": "Einddatum zorg",
    }  # fmt: skip
    assert found.forgotten == ("Naam cliënt", "Huisarts")
    assert not found.needs_period and found.possible and found.others == ()


@pytest.mark.parametrize(
    ("title", "above", "name"),
    [("Cliënten december 2025", [], "a.xlsx"), ("Blad1", [["Stand per 31-12-2025"]], "a.xlsx"),
     ("Blad1", [[datetime(2025, 12, 31)]], "a.xlsx"), ("Blad1", [], "clienten 2025-12.xlsx")],
)  # fmt: skip
def test_without_a_peildatum_the_month_is_asked_and_one_is_proposed(title, above, name):
    rows = [*above, *without([HEADER, *(client(n) for n in range(8))], "Peildatum")]
    found = offered((title, rows), name=name)[1]
    assert found.needs_period and found.proposed == date(2025, 12, 1)
    (line,), done = counts(rows, date(2025, 11, 3), title)
    assert line["Peildatum"] == date(2025, 11, 30)
    assert kinds(counts(rows)[1]) == [("block", "period_needed")] and done.content


def test_people_are_counted_per_group_and_once_each():
    rows = [HEADER, client(1), client(2), client(2, Behandeling="Inclusief"),
            client(3, Leveringsvorm="Verblijf", Geboortedatum=datetime(1928, 1, 1))]  # fmt: skip
    found, done = counts(rows)
    assert found == [
        {"Peildatum": date(2025, 12, 31), "Gemeente": "Rotterdam", "Leveringsvorm": "VPT",
         "Zorgprofiel": "VV5", "Behandeling": "incl", "Leeftijdsgroep": "85-94",
         "Aantal cliënten": 2, "Instroom": 0},
        {"Peildatum": date(2025, 12, 31), "Gemeente": "Rotterdam", "Leveringsvorm": "Verblijf",
         "Zorgprofiel": "VV5", "Behandeling": "incl", "Leeftijdsgroep": "95+",
         "Aantal cliënten": 1, "Instroom": 0},
    ]  # fmt: skip
    assert kinds(done) == [("info", "counted_clients"), ("info", "no_outflow")]


def test_somebody_in_two_groups_counts_in_both_and_that_is_said():
    rows = [HEADER, client(1), client(1, Leveringsvorm="MPT"), client(2)]
    found, done = counts(rows)
    assert sum(line["Aantal cliënten"] for line in found) == 3
    assert ("warn", "twice") in kinds(done)
    said = next(one for one in done.remarks if one.kind == "twice")
    assert said.sentence().startswith("1 personen")


def test_two_spellings_of_the_same_are_one_group():
    rows = [[*HEADER, "VPT-type"],
            *([*client(n, Woonplaats="Hoogvliet", Leveringsvorm="VPT geclusterd"), ""]
              for n in range(4)),
            [*client(5, Leveringsvorm="vpt"), "geclusterd"]]  # fmt: skip
    (line,) = counts(rows)[0]
    assert (line["Gemeente"], line["Leveringsvorm"]) == ("Rotterdam", "VPT geclusterd")
    assert line["Aantal cliënten"] == 5


def test_who_came_and_who_left_in_the_month_of_the_peildatum():
    rows = [HEADER, client(1, Startdatum=datetime(2025, 12, 31)),
            client(2, Startdatum=datetime(2025, 12, 1)), client(3, Startdatum="30-11-2025"),
            client(4, Startdatum=datetime(2026, 1, 1)), client(5, Einddatum=datetime(2025, 12, 30)),
            client(6, Einddatum=datetime(2025, 12, 31)), client(7, Einddatum="30-11-2025"),
            client(8, Einddatum="29-11-2025")]  # fmt: skip
    (line,), done = counts(rows)
    assert (line["Aantal cliënten"], line["Instroom"], line["Uitstroom"]) == (4, 2, 2)
    assert next(o for o in done.remarks if o.kind == "outside").also == {"n": "2"}


@given(st.lists(st.tuples(st.dates(date(2025, 9, 1), date(2026, 3, 1)),
                          st.none() | st.dates(date(2025, 9, 1), date(2026, 3, 1)))))  # fmt: skip
def test_the_stock_is_that_of_the_month_before_with_who_came_and_without_who_left(stays):
    stays = [(start, end) for start, end in stays if end is None or start <= end]
    before, now = date(2025, 11, 30), date(2025, 12, 31)
    stock = {at: sum(is_there(at, *stay) for stay in stays) for at in (before, now)}
    new = sum(date(2025, 12, 1) <= start <= now for start, _ in stays)
    # who comes and goes within a month is in both flows
    gone = sum(left(now, end) and start <= now for start, end in stays)
    assert stock[now] == stock[before] + new - gone


def test_the_reason_of_leaving_is_of_who_left_only():
    header = [*HEADER, "Reden uitstroom"]
    rows = [header, [*client(1), "overleden"], [*client(2, Einddatum="15-12-2025"), "overleden"]]
    first, second = counts(rows)[0]
    assert (first["Aantal cliënten"], first["Uitstroom"], "Reden uitstroom" in first) == (
        1,
        0,
        False,
    )
    assert (second["Aantal cliënten"], second["Uitstroom"]) == (0, 1)
    assert second["Reden uitstroom"] == "overleden"


def test_a_list_of_who_is_here_now_says_nothing_about_who_left():
    found, done = counts([HEADER, client(1), client(2, Einddatum=datetime(2026, 5, 1))])
    assert all("Uitstroom" not in line and line["Instroom"] == 0 for line in found)
    assert ("info", "no_outflow") in kinds(done)


def test_every_month_of_a_list_is_counted_for_itself():
    rows = [HEADER, *(client(n, Peildatum=day) for n in range(4)
                      for day in ("30-11-2025", "dec 2025"))]  # fmt: skip
    assert [(line["Peildatum"], line["Aantal cliënten"]) for line in counts(rows)[0]] == [
        (date(2025, 11, 30), 4), (date(2025, 12, 31), 4)]  # fmt: skip


def test_a_column_of_many_days_is_no_peildatum():
    rows = [HEADER, *(client(n, Peildatum=datetime(2025, 12, n)) for n in range(1, 9))]
    found = offered(("Blad1", rows))[1]
    assert found.needs_period and found.unused == ("Peildatum",)


def test_a_blank_cell_that_must_say_something_is_asked_about_by_the_ordinary_checks():
    """A blank one below another would be read as the same once more."""
    rows = [HEADER, client(1, Leveringsvorm=""), client(2, Zorgprofiel="")]
    found = counts(rows)[0]
    assert sum(line["Aantal cliënten"] for line in found) == 2
    assert {line["Leveringsvorm"] for line in found} == {"VPT", NOTHING}
    assert [line["Leveringsvorm"] for line in found if "Zorgprofiel" not in line] == ["VPT"]


def test_a_row_without_a_number_is_somebody_and_a_total_or_note_is_nobody():
    rows = [HEADER, client(1), client(""), client(""), ["Totaal", 3], ["Bron: ECD, 31-12-2025"]]
    rows = [row + [""] * (len(HEADER) - len(row)) for row in rows]
    found, done = counts(rows)
    assert found[0]["Aantal cliënten"] == 3
    assert {kind for _, kind in kinds(done)} >= {"nameless", "skipped", "same_each"}


def test_without_a_number_every_row_is_somebody():
    rows = without([HEADER, client(1), client(2), client(2)], "Cliëntnummer")
    found, done = counts(rows)
    assert found[0]["Aantal cliënten"] == 3
    assert ("warn", "same_each") in kinds(done) and ("info", "by_row") in kinds(done)


@pytest.mark.parametrize(
    ("cells", "kind"),
    [({"Startdatum": "gisteren"}, "unread_days"),
     ({"Einddatum": "31 februari 2025"}, "unread_days"),
     ({"Einddatum": datetime(2025, 2, 1)}, "end_before_start"),
     ({"Geboortedatum": "1-1-1850"}, "unread_ages"), ({"Peildatum": "ooit"}, "unread_days"),
     ({"Peildatum": "-"}, "no_day"),
     ({"Leveringsvorm": "#N/B"}, "broken")],
)  # fmt: skip
def test_what_cannot_be_read_is_asked_about_and_nothing_is_counted(cells, kind):
    done = counts([HEADER, client(1), client(2), client(3, **cells)])[1]
    assert kinds(done) == [("block", kind)] and done.content == b""
    assert "4" in done.remarks[0].sentence() and done.remarks[0].remedy()


def test_what_is_hidden_is_counted_and_said():
    def hide(book):
        book["Blad1"].row_dimensions[3].hidden = True
        book["Blad1"].column_dimensions["E"].hidden = True

    (line,), done = counts([HEADER, client(1), client(2)], change=hide)
    assert line["Aantal cliënten"] == 2
    said = {one.sentence() for one in done.remarks}
    assert "Verborgen rijen zijn meegeteld: 3." in said
    assert "Verborgen kolommen zijn gebruikt: Leveringsvorm." in said


def test_an_end_in_a_far_year_is_no_end():
    (line,), done = counts([HEADER, client(1, Einddatum="31-12-9999"), client(2)])
    assert line["Aantal cliënten"] == 2 and "Uitstroom" not in line


def test_a_month_in_which_nobody_was_there_is_asked_about():
    rows = without([HEADER, client(1), client(2)], "Peildatum")
    assert kinds(counts(rows, date(2024, 1, 1))[1]) == [("block", "nobody")]


def test_ages_in_years_and_groups_are_groups():
    ages = (64, "75 jaar", "85-94", 101, "")
    rows = [[*HEADER, "Leeftijd"], *([*client(n), age] for n, age in enumerate(ages))]
    rows = without(rows, "Geboortedatum")
    assert [line.get("Leeftijdsgroep", "") for line in counts(rows)[0]] == [
        "", "0-64", "75-84", "85-94", "95+"]  # fmt: skip


def test_a_location_is_counted_unless_it_may_tell_where_somebody_lives():
    header = [*HEADER, "Locatie"]
    good = [header, *([*client(n), ("De Linde", "De Wilg")[n % 2]] for n in range(8))]
    assert {line["Locatie"] for line in counts(good)[0]} == {"De Linde", "De Wilg"}
    for place in ("Dorpsstraat 12", "Dorpsstraat {n}", "thuis bij haar zoon in Pernis"):
        rows = [header, *([*client(n), place.format(n=n)] for n in range(8))]
        assert offered(("Blad1", rows))[1].unused == ("Locatie",)
        assert "Locatie" not in counts(rows)[0][0]


def test_employees_are_counted_with_their_fte():
    rows = [STAFF, employee(1), employee(2, Fte="0,75"), employee(2, Niveau="zorghulp", Fte=0.25),
            employee(3, Uit="15-12-2025"), employee(4, In=datetime(2025, 12, 1))]  # fmt: skip
    found, done = counts(rows)
    assert found == [
        {"Peildatum": date(2025, 12, 31), "Teamtype": "VPT wijk", "Niveau": "Helpende",
         "Dienstverband": "vast", "Fte": 1.75, "Aantal medewerkers": 3, "In dienst": 1,
         "Uit dienst": 1},
        {"Peildatum": date(2025, 12, 31), "Teamtype": "VPT wijk", "Niveau": "zorghulp",
         "Dienstverband": "vast", "Fte": 0.25, "Aantal medewerkers": 1, "In dienst": 0,
         "Uit dienst": 0},
    ]  # fmt: skip
    assert ("warn", "twice") in kinds(done)


@pytest.mark.parametrize(
    ("header", "cells"),
    [("Deeltijdpercentage", (50, 75)), ("Parttime %", (50.0, 75)), ("Deeltijdfactor", (0.5, 0.75)),
     ("Fte", (0.5, "0,75"))],
)  # fmt: skip
def test_fte_is_read_from_a_factor_and_from_a_percentage(header, cells):
    rows = [[header if one == "Fte" else one for one in STAFF],
            employee(1, Fte=cells[0]), employee(2, Fte=cells[1])]  # fmt: skip
    assert counts(rows)[0][0]["Fte"] == 1.25


def test_an_employee_without_fte_is_asked_about():
    done = counts([STAFF, employee(1), employee(2, Fte="")])[1]
    assert kinds(done) == [("block", "no_fte")]


def test_rows_that_are_the_same_throughout_add_no_fte():
    found, done = counts([STAFF, employee(1), employee(1), employee(2)])
    assert found[0]["Fte"] == 1.0 and ("warn", "same_once") in kinds(done)


def test_what_is_missing_is_said():
    rows = without([HEADER, client(1), client(2)], "Leveringsvorm")
    assert offered(("Blad1", rows))[1].missing == ("leveringsvorm",)
    rows = without([STAFF, employee(1), employee(2)], "Fte")
    assert offered(("Blad1", rows))[1].missing == ("fte",)


def test_a_csv_is_counted_as_well():
    workbook = read(text([HEADER, *(client(n) for n in range(6))]), "lijst.csv")
    assert offer(workbook, personal_data(workbook)).rows == 6


@pytest.mark.parametrize(
    "rows",
    [
        [[*GOOD["clients"][0], "E-mailadres"], *([*row, ""] for row in GOOD["clients"][1:])],
        [[*HEADER, "Wachtstatus"], *([*client(n), "urgent"] for n in range(6))],
        [["Naam cliënt", "Telefoonnummer"], ["Zzyxq", "010"]],
        [[*HEADER, "Aantal"], *([*client(n), 3] for n in range(6))],
    ],
    ids=["counts with an address", "people who wait", "no list of care", "hours"],
)
def test_no_list_of_people_in_care_gets_no_offer(rows):
    assert offered(("Blad1", rows))[1] is None


def test_two_lists_or_a_hidden_one_get_no_offer_and_other_sheets_are_named():
    rows = [HEADER, *(client(n) for n in range(4))]
    assert offered(("Een", rows), ("Twee", rows))[1] is None

    def hide(book):
        book["Een"].sheet_state = "hidden"

    assert offered(("Een", rows), ("Twee", GOOD["clients"]), change=hide)[1] is None
    assert offered(("Een", rows), ("Twee", GOOD["staff"]))[1].others == ("Twee",)


def test_the_same_list_in_another_order_gives_the_same_bytes():
    rows = [client(n, Woonplaats=("Rotterdam", "Schiedam")[n % 2]) for n in range(9)]
    assert counts([HEADER, *rows])[1].content == counts([HEADER, *rows[::-1]])[1].content


_ROWS = st.lists(
    st.tuples(st.integers(1, 15), st.sampled_from(["VPT", "vpt", "MPT", "Verblijf"]),
              st.sampled_from(["Rotterdam", "Schiedam", "Hoogvliet", "s-Gravenhage"])),
    min_size=1, max_size=40,
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(_ROWS)
def test_the_counts_add_up_to_the_people(drawn):
    """With one group per person, the sum is the number of people; otherwise the pairs."""
    rows = [client(n, Leveringsvorm=form, Woonplaats=place) for n, form, place in drawn]
    content = counts([HEADER, *rows])[1].content
    codes = {"Hoogvliet": "Rotterdam"}
    pairs = {(n, form.lower(), codes.get(place, place)) for n, form, place in drawn}
    assert sum(line["Aantal cliënten"] for line in lines(content)) == len(pairs)
    alone = [client(n) for n, _, _ in drawn]
    content = counts([HEADER, *alone])[1].content
    assert sum(x["Aantal cliënten"] for x in lines(content)) == len({n for n, _, _ in drawn})
    assert {line["Peildatum"] for line in lines(content)} == {DECEMBER.date()}
