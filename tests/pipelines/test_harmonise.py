"""Cells become codes, figures and months: exactly, or with a problem at the cell."""

from datetime import date, datetime

import pytest

from tests.pipelines.books import (
    DAY,
    GOOD,
    blocked,
    figures,
    of_rows,
    said,
    taken_in,
    text,
    with_cells,
    xlsx,
)

HEAD = ["Peildatum", "Gemeente", "Leveringsvorm", "Aantal"]


def counts(*cells):
    """A clients sheet with these cells as counts, in D2 and down, each for its own month."""
    days = [datetime(2024 + n // 12, n % 12 + 1, 1) for n in range(len(cells))]
    return of_rows([HEAD, *([d, "Rotterdam", "VPT", c] for d, c in zip(days, cells, strict=True))])


def staff(*cells, column="Fte", change=None):
    """A staff sheet with these cells in `column`, in D2 and down; fte is 1 if that is another."""
    head = ["Peildatum", "Niveau", "Fte" if column != "Fte" else "Locatie", column]
    days = [datetime(2024 + n // 12, n % 12 + 1, 1) for n in range(len(cells))]
    third = 1 if column != "Fte" else "De Linde"
    rows = [head, *([d, "Helpende", third, c] for d, c in zip(days, cells, strict=True))]
    return taken_in(xlsx(("Blad1", rows), change=change))


def none(values):
    """NaN as None, so that lists can be compared."""
    return [None if value != value else value for value in values]


# --- figures -----------------------------------------------------------------------------------


def test_counts_typed_as_text_are_the_same_counts():
    judged = counts(12, "12", " 12 ", "12\u00a0", "'12", "1.234", "1 234", "1'234", 12.0, "12,0")
    assert figures(judged, "clients") == [12, 12, 12, 12, 12, 1234, 1234, 1234, 12, 12]
    assert said(judged) == []


def test_no_figure_is_missing_and_a_masked_one_is_told():
    judged = counts("-", "n.v.t.", "", "x", "<5", "?", 0, "0", "< 10")
    assert none(figures(judged, "clients")) == [None] * 6 + [0, 0, None]
    assert said(judged) == [("E22", "masked_figures", "info", "D6")]
    assert judged.problems[0].found == "2"


@pytest.mark.parametrize("cell", ["twaalf", "12 fte", "12%", "1,2,3", True, False,
                                  datetime(2025, 1, 1), "10-12"])  # fmt: skip
def test_what_is_no_figure_is_refused_at_its_cell(cell):
    assert said(counts(3, cell)) == [("E12", "not_a_number", "block", "D3")]


def test_a_thousand_or_one_and_more_is_asked_where_the_column_does_not_tell():
    assert said(staff("1.234", "12")) == [("E12", "not_a_number", "block", "D2")]
    assert said(staff("1,125", "12")) == [("E12", "not_a_number", "block", "D2")]


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        (["1.234", "7,8"], [1234, 7.8]), (["1,125", "0,889"], [1.125, 0.889]),
        (["1.125", "0.889"], [1.125, 0.889]), (["1,234", "12.5"], [1234, 12.5]),
        (["1.234,5", "1.234"], [1234.5, 1234]), ([12.4, "7,8"], [12.4, 7.8]),
    ],
)  # fmt: skip
def test_one_clear_figure_tells_how_the_column_is_written(cells, read):
    judged = staff(*cells)
    assert figures(judged, "fte") == read
    assert blocked(judged) == []


def test_a_column_in_two_styles_reads_what_is_clear_and_asks_the_rest():
    judged = staff("7,8", "7.8", "1.234")
    assert said(judged) == [("E12", "not_a_number", "block", "D4")]


def as_percent(*cells):
    def change(book):
        for cell in cells:
            book.active[cell].number_format = "0.0%"

    return change


def test_a_cell_that_excel_shows_as_a_percentage_is_one():
    judged = staff(0.078, 0.07, 7.8, "7,8 %", "7,8%", "7,8", column="Verzuim %",
                   change=as_percent("D2", "D3"))  # fmt: skip
    assert figures(judged, "absence_pct") == [7.8, 7.0, 7.8, 7.8, 7.8, 7.8]
    assert said(judged) == []


def test_780_percent_is_refused():
    judged = staff(7.8, column="Verzuim %", change=as_percent("D2"))
    assert blocked(judged) == [("E11", "not_a_percentage", "block", "D2")]


@pytest.mark.parametrize(("kind", "cell"), [("clients", "F2"), ("staff", "D2"), ("capacity", "F2")])
def test_a_percentage_where_a_number_is_asked_is_refused(kind, cell):
    rows = with_cells(kind, **{cell: 1})
    judged = taken_in(xlsx(("Blad1", rows), change=as_percent(cell)))
    assert ("E12", "percent_not_asked", "block", cell) in said(judged)


# --- errors and formulas -----------------------------------------------------------------------


@pytest.mark.parametrize("cell", ["A2", "B2", "C2", "D2", "E2", "F2", "G2"])
def test_an_error_of_excel_is_refused_in_whatever_column(cell):
    def change(book):
        book.active[cell] = "#REF!"
        book.active[cell].data_type = "e"

    judged = taken_in(xlsx(("Blad1", GOOD["clients"]), change=change))
    assert ("E23", "error_cell", "block", cell) in said(judged)


@pytest.mark.parametrize("cell", ["B2", "E2", "F2"])
def test_a_formula_without_its_value_is_refused(cell):
    def change(book):
        book.active[cell] = "=1+1"

    judged = taken_in(xlsx(("Blad1", GOOD["clients"]), change=change))
    assert ("E23", "unsaved_formula", "block", cell) in said(judged)


@pytest.mark.parametrize(("column", "cell"), [(3, "D2"), (4, "E2"), (5, "F2")])
def test_an_error_of_excel_in_a_text_file_is_refused(column, cell):
    rows = [list(row) for row in GOOD["clients"]]
    rows[1][column] = "#DEEL/0!"
    assert ("E23", "error_cell", "block", cell) in said(taken_in(text(rows), "clienten.csv"))


# --- months ------------------------------------------------------------------------------------


def test_months_in_every_sort_of_cell():
    cells = [DAY, date(2025, 12, 31), 46022, "31-12-2025", "2025-12", "202512", 202512, "dec-25"]
    rows = [[cell, "Rotterdam", "VPT", n] for n, cell in enumerate(cells)]
    judged = of_rows([[*HEAD, "Locatie"], *([*row, f"L{row[3]}"] for row in rows)])
    assert set(judged.tables[0].frame["period"]) == {date(2025, 12, 1)}
    assert said(judged) == []


def test_a_quarter_is_told_once_and_a_day_within_a_month_is_warned_about():
    rows = [HEAD, ["Q4 2025", "Rotterdam", "VPT", 1], ["Q4 2025", "Rotterdam", "MPT", 1],
            ["12-01-2025", "Rotterdam", "VPT", 2]]  # fmt: skip
    judged = of_rows(rows)
    assert said(judged) == [("E21", "quarter_as_month", "info", "A2"),
                            ("E03", "day_within_month", "warn", "A4")]  # fmt: skip
    assert judged.tables[0].frame["period"].tolist() == [
        date(2025, 12, 1), date(2025, 12, 1), date(2025, 1, 1)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "problem"),
    [("december", "not_a_month"), (12, "not_a_month"), ("2025", "not_a_month"),
     ("29-02-2025", "not_a_month"), ("12/31/2025", "not_a_month"), ("", "empty_cell"),
     ("-", "empty_cell"), ("1-12-2026", "period_in_future"), ("31-10-2023", "period_too_early")],
)  # fmt: skip
def test_what_is_no_month_of_the_programme_is_refused_at_its_cell(cell, problem):
    code = "E03" if problem.startswith("period") else "E12"
    assert said(of_rows(with_cells("clients", A3=cell))) == [(code, problem, "block", "A3")]


@pytest.mark.parametrize("cell", ["30-11-2026", "30-11-2023"])
def test_the_first_and_the_last_month_can_be_delivered(cell):
    assert said(of_rows(with_cells("clients", A3=cell))) == []


def test_the_day_a_building_is_ready_is_a_date_or_nothing():
    rows = [[*row, ["Beschikbaar per", "01-03-2027", ""][i]]
            for i, row in enumerate(GOOD["capacity"])]  # fmt: skip
    judged = of_rows(rows)
    assert judged.tables[0].frame["available_from"].tolist() == [date(2027, 3, 1), None]
    rows[2][-1] = "volgend jaar"
    assert said(of_rows(rows)) == [("E12", "not_a_date", "block", "G3")]


# --- codes -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "value", "problem", "expected"),
    [
        ("C3", "Thuiszorg plus", "unknown_code", ""),
        ("C3", "Verblijff", "unknown_code_near", "Verblijf"),
        ("B3", "Schiedamm", "unknown_code_near", "Schiedam"),
        ("B3", "Atlantis 9", "unknown_code", ""),
        ("B3", "", "empty_cell", ""),
        ("C3", "n.v.t.", "empty_cell", ""),
        ("C3", "<5", "unknown_code", ""),
        ("C3", True, "unknown_code", ""),
        ("E3", DAY, "unknown_code", ""),
    ],
)
def test_an_unknown_code_is_refused_with_the_nearest_one(cell, value, problem, expected):
    judged = of_rows(with_cells("clients", **{cell: value}))
    code = "E13" if cell == "B3" and problem.startswith("unknown") else "E12"
    found = blocked(judged)
    assert [(one[0], one[3]) for one in found] == [(code, cell)]
    assert found[0][1] in (problem, "unknown_code_near" if not expected else problem)
    if expected:
        assert judged.problems[0].expected == expected


@pytest.mark.parametrize("cell", ["VV5", "5VV", "ZZP 5", "vv 05", "VV5 incl. BH", "zzp5"])
def test_a_profile_in_every_spelling(cell):
    judged = of_rows(with_cells("clients", E2=cell))
    assert judged.tables[0].frame["zorgprofiel"][0] == "VV05"
    assert blocked(judged) == []


@pytest.mark.parametrize("cell", ["754", 754, 754.0, "754.0"])
def test_a_profile_may_be_its_number_in_the_national_list(cell):
    assert of_rows(with_cells("clients", E2=cell)).tables[0].frame["zorgprofiel"][0] == "VV05"


@pytest.mark.parametrize("cell", [5, 5.0, "5", 9])
def test_a_profile_of_one_digit_is_asked_about(cell):
    assert [one[3] for one in blocked(of_rows(with_cells("clients", E2=cell)))] == ["E2"]


@pytest.mark.parametrize(
    ("cell", "code"),
    [(6, "urgent"), (7.0, "actief"), ("2", "voorkeur"), ("3.0", "voorzorg"), ("Urgent", "urgent")],
)
def test_a_status_may_be_its_number_in_the_national_list(cell, code):
    judged = of_rows(with_cells("waiting_list", C2=cell))
    assert judged.tables[0].frame["wait_status"][0] == code
    assert said(judged) == []


def test_one_cell_may_tell_about_another():
    judged = of_rows(with_cells("clients", C2="VPT geclusterd", D2=""))
    assert judged.tables[0].frame["vpt_type"].tolist() == ["geclusterd", "", ""]
    assert said(judged) == []


def test_one_cell_may_tell_about_a_column_that_is_not_there():
    judged = of_rows([HEAD, [DAY, "Rotterdam", "VPT geclusterd", 3], [DAY, "Rotterdam", "MPT", 4]])
    assert judged.tables[0].frame["vpt_type"].tolist() == ["geclusterd", ""]


def test_cells_that_contradict_each_other_are_refused():
    judged = of_rows(with_cells("clients", C2="VPT geclusterd", D2="wijk"))
    assert said(judged) == [("E12", "contradiction", "block", "D2")]
    judged = of_rows(with_cells("clients", C4="MPT", E4="VPT 5VV"))
    assert blocked(judged) == [("E12", "contradiction", "block", "C4")]


def test_a_gemeente_that_merged_is_counted_with_its_successor_and_told_once():
    rows = with_cells("clients", B2="Brielle", B4="Brielle")
    judged = of_rows(rows)
    assert judged.tables[0].frame["gemeente"].tolist() == ["GM1992", "GM0606", "GM1992"]
    assert said(judged) == [("E13", "gemeente_merged", "info", "B2")]
    assert judged.problems[0].expected == "Voorne aan Zee"


def test_another_partner_in_the_file_is_refused():
    rows = [[*row, ["Organisatie", "Getijdenwende", "Stichting Getijdenwende", "Rietmeander"][i]]
            for i, row in enumerate(GOOD["clients"])]  # fmt: skip
    assert said(of_rows(rows)) == [("E04", "other_partner", "block", "I4")]
    rows[3][-1] = ""
    assert said(of_rows(rows)) == []


def test_a_location_keeps_its_name():
    rows = with_cells("capacity", C2=12, C3=" De\u00a0Wilg ")
    assert of_rows(rows).tables[0].frame["location"].tolist() == ["12", "De Wilg"]


def test_the_function_tells_the_level_where_there_is_no_level():
    rows = [["Peildatum", "Functie", "Fte"], [DAY, "Verzorgende IG", 3], [DAY, "Helpende", 2]]
    judged = of_rows(rows)
    assert judged.tables[0].frame["niveau"].tolist() == ["verzorgende_ig", "helpende"]
    assert judged.tables[0].frame["functie"].tolist() == ["Verzorgende IG", "Helpende"]


# --- rows that are no rows ---------------------------------------------------------------------


def test_blank_rows_are_passed_over():
    rows = [*GOOD["clients"][:2], [], ["", " ", "\u00a0"], *GOOD["clients"][2:], [], []]
    judged = of_rows(rows)
    assert figures(judged, "clients") == [42, 120, 18]
    assert judged.tables[0].frame["clients_cell"].tolist() == ["F2", "F5", "F6"]
    assert said(judged) == []


@pytest.mark.parametrize("label", ["Totaal", "EINDTOTAAL:", "Totaal Rotterdam", "Subtotaal", "Som"])
@pytest.mark.parametrize("column", [0, 1, 2])
def test_a_total_row_is_not_counted(label, column):
    total = ["", "", "", "", "", 180, 9, 6]
    total[column] = label
    judged = of_rows([*GOOD["clients"], total])
    assert figures(judged, "clients") == [42, 120, 18]
    assert [(p.kind, p.row) for p in judged.problems] == [("total_row", 5)]


def test_a_total_that_is_not_the_sum_is_warned_about():
    judged = of_rows([*GOOD["clients"], ["Totaal", "", "", "", "", 181, 9, "6"]])
    assert said(judged) == [
        ("E14", "total_row", "info", ""),
        ("E14", "total_differs", "warn", "F5"),
    ]
    assert (judged.problems[1].found, judged.problems[1].expected) == ("181", "180")


def test_subtotals_are_held_against_their_own_rows():
    head, first, second, third = GOOD["clients"]
    rows = [head, first, third, ["", "Totaal Rotterdam", "", "", "", 60, 5, 1], second,
            ["", "Subtotaal", "", "", "", 120, 4, 5],
            ["Eindtotaal", "", "", "", "", 180, 9, 6]]  # fmt: skip
    assert [p.kind for p in of_rows(rows).problems] == ["total_row"]
    of_form = [*GOOD["clients"], [DAY, "Totaal", "VPT", "", "", 42, 3, 1]]
    assert [p.kind for p in of_rows(of_form).problems] == ["total_row"]


def test_an_average_in_a_total_row_is_not_held_against_a_sum():
    rows = [*GOOD["staff"], ["Totaal", "", "", "20,4", 28, 7.1]]
    assert [p.kind for p in of_rows(rows).problems] == ["total_row"]


def test_a_total_without_rows_is_refused():
    judged = of_rows([HEAD, [DAY, "Totaal", "VPT", 42]])
    assert ("E14", "total_without_rows", "block", "D2") in said(judged)
    assert judged.status == "refused"


def test_a_total_under_another_name_beside_its_parts_is_refused():
    rows = [HEAD, [DAY, "Rotterdam", "VPT geclusterd", 3], [DAY, "Rotterdam", "VPT totaal", 8]]
    assert said(of_rows(rows)) == [("E20", "total_and_parts", "block", "C3")]
    alone = of_rows([HEAD, [DAY, "Rotterdam", "VPT totaal", 8]])
    assert said(alone) == []


def test_notes_under_the_table_are_told_and_not_read():
    rows = [*GOOD["clients"], [], ["* voorlopige cijfers"], ["Bron:", "ECD"]]
    judged = of_rows(rows)
    assert [(p.kind, p.severity, p.found) for p in judged.problems] == [
        ("note_not_read", "info", "6, 7")
    ]


def test_a_text_among_the_figures_is_refused():
    rows = [*GOOD["clients"][:2], ["Verblijf"], *GOOD["clients"][2:]]
    assert {one[3] for one in blocked(of_rows(rows))} == {"A3", "B3", "C3"}


def test_a_header_that_comes_back_on_every_page_is_passed_over():
    rows = [*GOOD["clients"][:2], GOOD["clients"][0], *GOOD["clients"][2:]]
    judged = of_rows(rows)
    assert figures(judged, "clients") == [42, 120, 18]
    assert [p.kind for p in judged.problems] == ["header_again"]


def test_a_sheet_with_a_header_only_is_refused():
    assert said(of_rows(GOOD["clients"][:1])) == [("E21", "no_rows", "block", "")]
