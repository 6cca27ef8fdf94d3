"""What is not certain about a layout is asked, never chosen; each doubt on the least of it."""

from datetime import datetime

import pytest

from tests.pipelines.books import blocked, of_rows, said, taken_in, xlsx

DAY = datetime(2025, 12, 31)
FORMS = [["Gemeente", "VPT", "MPT"], ["Rotterdam", 42, 18], ["Schiedam", 7, 9]]
TITLED = [["Cliënten per gemeente, stand 31-12-2025"], *FORMS]


def figures(judged):
    (table,) = judged.tables
    rows = table.frame.itertuples()
    return {(one.gemeente, one.leveringsvorm): (one.clients, one.clients_cell) for one in rows}


def test_the_figures_know_their_own_cells():
    assert figures(of_rows(TITLED)) == {
        ("GM0599", "vpt"): (42, "B3"), ("GM0599", "mpt"): (18, "C3"),
        ("GM0606", "vpt"): (7, "B4"), ("GM0606", "mpt"): (9, "C4"),
    }  # fmt: skip


def test_a_column_that_nobody_knows_beside_forms_is_asked_about():
    rows = [TITLED[0], [*FORMS[0], "Iets"], *([*row, 3] for row in FORMS[1:])]
    assert blocked(of_rows(rows)) == [("E12", "column_unclear", "block", "D2")]


def test_a_title_and_a_tab_that_speak_of_two_months_are_asked_about():
    judged = taken_in(xlsx(("november 2025", TITLED)))
    assert judged.status == "needs_mapping"


def test_months_without_a_year_anywhere_are_asked_about():
    rows = [["Cliënten VPT"], ["Gemeente", "jan", "feb"], ["Rotterdam", 1, 2], ["Schiedam", 3, 4]]
    assert of_rows(rows).status == "needs_mapping"
    assert figures_of_months(of_rows([["Cliënten VPT 2025"], *rows[1:]])) == {1: 4, 2: 6}


def figures_of_months(judged):
    (table,) = judged.tables
    sums = table.frame.groupby("period")["clients"].sum()
    return {at.month: total for at, total in sums.items()}


def test_a_figure_in_merged_cells_is_asked_about():
    content = xlsx(("Blad1", TITLED), change=lambda book: book.active.merge_cells("B3:B4"))
    assert ("E12", "merged_cells", "block", "B3") in said(taken_in(content))


def test_a_name_that_a_column_tells_too_is_asked_about():
    rows = [["Peildatum", "Gemeente", "Leveringsvorm", "Aantal"], [DAY, "Rotterdam", "VPT", 4],
            ["Verblijf"], [DAY, "Schiedam", "MPT", 5]]  # fmt: skip
    assert of_rows(rows).status != "accepted"


def test_tables_of_one_kind_in_other_detail_are_not_added_up():
    other = [["Cliënten, stand 31-12-2025"], ["Profiel", "VPT", "MPT"], ["VV5", 49, 27]]
    judged = taken_in(xlsx(("Per gemeente", TITLED), ("Per profiel", other)))
    assert ("E15", "said_twice") in {(p.code, p.kind) for p in judged.problems}
    assert not judged.accepted


def test_parts_on_several_tabs_are_one_delivery():
    def tab(gemeente, vpt):
        return gemeente, [["Cliënten 31-12-2025"], ["Leveringsvorm", "Aantal"], ["VPT", vpt]]

    judged = taken_in(xlsx(tab("Rotterdam", 42), tab("Schiedam", 7)))
    assert figures(judged) == {("GM0599", "vpt"): (42, "B3"), ("GM0606", "vpt"): (7, "B3")}
    assert judged.tables[0].frame["sheet"].tolist() == ["Rotterdam", "Schiedam"]


@pytest.mark.parametrize("total", [67, 66])
def test_a_total_beside_the_figures_is_held_against_them(total):
    rows = [TITLED[0], [*FORMS[0], "Totaal"], [*FORMS[1], 60], [*FORMS[2], total - 51]]
    warned = {(p.code, p.kind, p.cell) for p in of_rows(rows).problems if p.severity == "warn"}
    assert (("E14", "total_differs", "D4") in warned) == (total != 67)


def test_a_row_without_its_figure_still_says_what_is_below_it():
    rows = [["Cliënten 31-12-2025"], ["Gemeente", "Leveringsvorm", "Aantal"],
            ["Rotterdam", "VPT", 1], ["", "MPT", 2],
            ["Schiedam", "VPT", ""], ["", "MPT", 4]]  # fmt: skip
    assert figures(of_rows(rows)) == {
        ("GM0599", "vpt"): (1, "C3"), ("GM0599", "mpt"): (2, "C4"), ("GM0606", "mpt"): (4, "C6"),
    }  # fmt: skip


def test_thousands_in_a_header_are_multiplied_and_in_a_title_asked_about():
    rows = [["Peildatum", "Prestatiegroep", "Budgetronde", "Budget (x 1.000)"],
            [DAY, "VPT", "initieel", 8.5]]  # fmt: skip
    judged = of_rows(rows, title="Financiën")
    assert judged.tables[0].frame["agreed_eur"].tolist() == [8500]
    assert ("E14", "thousands_read", "info", "D2") in said(judged)
    rows[0][3] = "Budget"
    judged = of_rows([["Bedragen x € 1.000"], *rows], title="Financiën")
    assert blocked(judged) == [("E12", "in_thousands", "block", "A1")]
