"""Which sheet is which kind and which header means what, in any order and any spelling."""

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.sheets import SHEETS
from pipelines.headers import _synonyms
from pipelines.observations import observations
from tests.pipelines.books import DAY, GOOD, blocked, figures, of_rows, said, taken_in, text, xlsx

KINDS = list(SHEETS)
SYNONYMS = [
    pytest.param(kind, column.name, header, id=f"{kind}-{header}")
    for kind, sheet in SHEETS.items()
    for column in sheet.columns
    for header in column.headers
]


def seen(judged):
    """The figures without the cells that they stand in, which move with the columns."""
    found = [{k: v for k, v in row.items() if k != "cell"} for row in observations(judged)]
    return sorted(found, key=str)


@pytest.mark.parametrize("kind", KINDS)
def test_the_good_sheet_of_each_kind_is_that_kind_without_a_problem(kind):
    judged = of_rows(GOOD[kind])
    assert [table.sheet.name for table in judged.tables] == [kind]
    assert said(judged) == []


@given(st.data())
def test_columns_may_stand_in_any_order(data):
    kind = data.draw(st.sampled_from(KINDS))
    rows = GOOD[kind]
    order = data.draw(st.permutations(range(len(rows[0]))))
    moved = of_rows([[row[i] for i in order] for row in rows])
    assert said(moved) == []
    assert seen(moved) == seen(of_rows(rows))


@pytest.mark.parametrize(("kind", "column", "header"), SYNONYMS)
def test_every_synonym_of_every_column_is_recognised(kind, column, header):
    own = {c.header: c.name for c in SHEETS[kind].columns}
    rows = [list(row) for row in GOOD[kind]]
    names = [own[h] for h in rows[0]]
    if column in names:
        rows[0][names.index(column)] = header
    else:
        rows = [[*row, header if i == 0 else ""] for i, row in enumerate(rows)]
    judged = of_rows(rows)
    assert [table.sheet.name for table in judged.tables] == [kind]
    assert judged.tables[0].table.header(column) == header
    assert said(judged) == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_header_means_two_columns_of_one_kind(kind):
    for header, meant in _synonyms(kind).items():
        assert len({name for name, _ in meant}) == 1, header


@pytest.mark.parametrize(
    "header",
    ["AANTAL CLIËNTEN", " aantal clienten ", "Aantal\ncliënten", "Aantal  cliënten:",
     "aantal_clienten", "Aantal\u00a0cliënten", "Aantal cliënten*"],
)  # fmt: skip
def test_a_header_may_differ_in_case_spaces_accents_and_signs(header):
    rows = [[header if cell == "Aantal cliënten" else cell for cell in row]
            for row in GOOD["clients"]]  # fmt: skip
    assert said(of_rows(rows)) == []


@pytest.mark.parametrize("above", [1, 3, 12])
def test_a_title_above_the_table_is_passed_over(above):
    rows = [["Cliënten per gemeente"], *[[""]] * (above - 1), *GOOD["clients"]]
    judged = of_rows(rows)
    assert said(judged) == []
    assert figures(judged, "clients") == [42, 120, 18]
    assert judged.tables[0].frame["clients_cell"].tolist()[0] == f"F{above + 2}"


def test_several_kinds_in_one_workbook_each_on_its_sheet():
    judged = taken_in(xlsx(*((SHEETS[kind].title, GOOD[kind]) for kind in reversed(KINDS))))
    assert [table.sheet.name for table in judged.tables] == KINDS[::-1]
    assert said(judged) == []


def test_names_of_sheets_may_end_in_spaces():
    judged = taken_in(xlsx(("Cliënten  ", GOOD["clients"]), (" Personeel ", GOOD["staff"])))
    assert [table.table.raw.name for table in judged.tables] == ["Cliënten  ", " Personeel "]


@pytest.mark.parametrize(("first", "second"), [("Aantal", "Aantal cliënten"), ("Fte", "Formatie")])
def test_two_headers_for_one_measure_are_refused_with_the_second_cell(first, second):
    kind, name = ("clients", "F") if "Aantal" in first else ("staff", "D")
    own = GOOD[kind][0]["ABCDEFGH".index(name)]
    rows = [[second if cell == own else cell for cell in row] for row in GOOD[kind]]
    rows = [[*row, first if i == 0 else 5] for i, row in enumerate(rows)]
    judged = of_rows(rows)
    assert [(p.code, p.kind, p.column) for p in judged.problems if p.blocks] in (
        [("E15", "column_twice", first)], [("E15", "column_twice", second)]
    )  # fmt: skip


def test_a_person_can_say_which_of_two_columns_not_to_read():
    rows = [[*row, "Aantal" if i == 0 else 5] for i, row in enumerate(GOOD["clients"])]
    judged = of_rows(rows, mapping={"clients": {"Aantal": ""}})
    assert said(judged) == [("E21", "column_not_read", "info", "I1")]
    assert figures(judged, "clients") == [42, 120, 18]


def test_the_same_header_twice_is_refused():
    rows = [[*row, row[1]] for row in GOOD["clients"]]
    assert said(of_rows(rows)) == [("E15", "column_twice", "block", "I1")]


def test_a_second_column_about_the_place_is_told_and_may_not_contradict():
    towns = ["Woonplaats", "Hoogvliet", "Schiedam", "Rotterdam"]
    rows = [[*row, town] for row, town in zip(GOOD["clients"], towns, strict=True)]
    assert said(of_rows(rows)) == [("E15", "column_beside", "warn", "I1")]
    rows[2][-1] = "Hoogvliet"
    assert blocked(of_rows(rows)) == [("E12", "contradiction", "block", "I3")]


def test_a_second_column_about_the_month_may_not_contradict():
    rows = [[*row, "Kwartaal" if i == 0 else "Q4 2025"] for i, row in enumerate(GOOD["clients"])]
    assert blocked(of_rows(rows)) == []
    rows[3][-1] = "Q3 2025"
    assert blocked(of_rows(rows)) == [("E12", "contradiction", "block", "I4")]


def test_a_column_that_nobody_asked_for_is_named():
    rows = [[*row, "Opmerking" if i == 0 else "goed"] for i, row in enumerate(GOOD["clients"])]
    assert said(of_rows(rows)) == [("E21", "column_not_read", "info", "I1")]


def test_figures_without_a_header_are_named():
    rows = [[*row, "" if i == 0 else 7] for i, row in enumerate(GOOD["clients"])]
    assert said(of_rows(rows)) == [("E21", "column_without_header", "warn", "I1")]


@pytest.mark.parametrize("kind", KINDS)
def test_a_missing_column_is_asked_for(kind):
    for column in (c for c in SHEETS[kind].columns if c.required and not c.measure):
        if column.name == "gemeente":
            continue  # without it the figures are those of the whole region
        at = GOOD[kind][0].index(column.header)
        judged = of_rows([row[:at] + row[at + 1 :] for row in GOOD[kind]])
        assert judged.status == "needs_mapping"
        assert ("missing_column", column.header) in {(p.kind, p.column) for p in judged.problems}
        assert judged.tables == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if "Gemeente" in GOOD[kind][0]])
def test_figures_without_a_gemeente_count_for_the_whole_region_and_say_so(kind):
    at = GOOD[kind][0].index("Gemeente")
    judged = of_rows([row[:at] + row[at + 1 :] for row in GOOD[kind]])
    assert ("E13", "no_gemeente", "warn", "") in said(judged)
    assert judged.accepted
    assert judged.tables[0].frame["gemeente"].isna().all()


def test_a_person_can_say_what_a_header_means():
    rows = [[{"Aantal cliënten": "Hoofden"}.get(cell, cell) for cell in row]
            for row in GOOD["clients"]]  # fmt: skip
    assert of_rows(rows).status == "needs_mapping"
    judged = of_rows(rows, mapping={"clients": {"hoofden": "clients"}})
    assert said(judged) == []
    assert figures(judged, "clients") == [42, 120, 18]


@pytest.mark.parametrize(
    "mapping", [{"clients": {"Aantal": "klanten"}}, {"klanten": {"Aantal": "clients"}}]
)
def test_a_mapping_to_what_does_not_exist_is_refused(mapping):
    judged = of_rows(GOOD["clients"], mapping=mapping)
    assert [p.kind for p in judged.problems] == ["mapping_unknown"]
    assert judged.status == "needs_mapping"


# --- kinds that look alike ---------------------------------------------------------------------

COUNTED = [["Peildatum", "Gemeente", "Leveringsvorm", "Aantal"], [DAY, "Rotterdam", "VPT", 42]]


def test_a_status_makes_it_a_waiting_list_however_many_client_columns_there_are():
    head = ["Peildatum", "Gemeente", "Status", "Zorgprofiel", "Leveringsvorm", "Aantal"]
    judged = of_rows([head, [DAY, "Rotterdam", "Actief plaatsen", "VV5", "VPT", 11]])
    assert [table.sheet.name for table in judged.tables] == ["waiting_list"]
    assert said(judged) == []


def test_columns_of_two_kinds_are_asked_about():
    head = ["Peildatum", "Gemeente", "Status", "Locatie", "Leveringsvorm", "Aantal"]
    rows = [head, [DAY, "Rotterdam", "Actief plaatsen", "De Linde", "VPT", 11]]
    judged = of_rows(rows)
    assert said(judged) == [("E12", "two_kinds", "block", "A1")]
    assert judged.status == "needs_mapping"
    named = of_rows(rows, title="Wachtlijst")
    assert [table.sheet.name for table in named.tables] == ["waiting_list"]
    told = of_rows(rows, mapping={"waiting_list": {"Status": "wait_status"}})
    assert [table.sheet.name for table in told.tables] == ["waiting_list"]


@pytest.mark.parametrize("title", ["Wachtlijst", "Wachtenden 2025", "Cliënten op de wachtlijst",
                                   "Capaciteit", "Personeel"])  # fmt: skip
def test_a_sheet_that_is_called_something_else_than_it_seems_is_asked_about(title):
    assert said(of_rows(COUNTED, title=title)) == [("E12", "two_kinds", "block", "A1")]
    above = of_rows([[title], [], *COUNTED])
    assert said(above) == [("E12", "two_kinds", "block", "A3")]
    assert taken_in(text(COUNTED), f"{title}.csv").tables == []


@pytest.mark.parametrize("title", ["Cliënten", "clienten 2025-12", "Blad1", "VPT", "Totaal zorg"])
def test_clients_by_any_honest_name_are_clients(title):
    assert [table.sheet.name for table in of_rows(COUNTED, title=title).tables] == ["clients"]


# --- what is not read --------------------------------------------------------------------------


def test_a_hidden_sheet_is_named_and_not_read():
    def hide(book):
        book["Oud"].sheet_state = "hidden"

    judged = taken_in(xlsx(("Cliënten", GOOD["clients"]), ("Oud", GOOD["staff"]), change=hide))
    assert [table.sheet.name for table in judged.tables] == ["clients"]
    assert [(p.kind, p.severity, p.sheet) for p in judged.problems] == [
        ("hidden_sheet", "warn", "Oud")
    ]


def test_hidden_rows_and_columns_are_read_and_named():
    def hide(book):
        page = book.active
        page.row_dimensions[3].hidden = True
        page.column_dimensions["E"].hidden = True

    judged = taken_in(xlsx(("Cliënten", GOOD["clients"]), change=hide))
    assert [(p.kind, p.severity, p.found) for p in judged.problems] == [
        ("hidden_rows", "warn", "3"), ("hidden_columns", "warn", "E1")
    ]  # fmt: skip
    assert figures(judged, "clients") == [42, 120, 18]


def test_a_sheet_that_is_no_kind_is_named():
    judged = taken_in(xlsx(("Cliënten", GOOD["clients"]), ("Notities", [["a", "b"], [1, 2]])))
    assert [(p.kind, p.severity, p.sheet) for p in judged.problems] == [
        ("sheet_not_recognised", "warn", "Notities")
    ]


def test_a_file_without_a_table_is_refused():
    judged = of_rows([["a", "b"], [1, 2]])
    assert [p.kind for p in judged.problems] == ["no_table", "sheet_not_recognised"]
    assert judged.status == "refused"


@pytest.mark.parametrize(
    ("name", "skipped"),
    [("Toelichting", True), ("Lijsten", True), ("Voorbeeld cliënten", True),
     ("Voorbeelddata", False), ("Lijsten cliënten", False), ("Voorbeeld 2025", False)],
)  # fmt: skip
def test_only_the_extras_of_our_own_template_are_passed_over_in_silence(name, skipped):
    judged = taken_in(xlsx((name, GOOD["clients"]), ("Personeel", GOOD["staff"])))
    assert len(judged.tables) == (1 if skipped else 2)


# --- layouts that are not tidy: asked or refused, never misread ---------------------------------


def wild(rows, merge=(), title="Blad1"):
    def change(book):
        for area in merge:
            book.active.merge_cells(area)

    return taken_in(xlsx((title, rows), change=change))


MONTHS_AS_COLUMNS = [["Gemeente", "Leveringsvorm", "jan-25", "feb-25"], ["Rotterdam", "VPT", 1, 2]]
FORMS_AS_COLUMNS = [["Peildatum", "Gemeente", "VPT", "MPT"], [DAY, "Rotterdam", 42, 18]]
TWO_LINES = [
    ["Peildatum", "Gemeente", "Leveringsvorm", "Aantal", ""],
    ["", "", "", "2024", "2025"],
    [DAY, "Rotterdam", "VPT", 40, 42],
]
MERGED_HEADER = [
    ["Peildatum", "Gemeente", "Leveringsvorm", "Aantal", ""],
    [DAY, "Rotterdam", "VPT", 40, 42],
]
SECTIONS = [
    ["Peildatum", "Gemeente", "Leveringsvorm", "Aantal"],
    ["Rotterdam"],
    [DAY, "", "VPT", 42],
]
STACKED = [*GOOD["clients"], [], *GOOD["waiting_list"]]
LONG_STACKED = [*COUNTED, *[[DAY, "Rotterdam", "MPT", n] for n in range(40)], *GOOD["staff"]]
SIDEWAYS = [["Peildatum", DAY], ["Gemeente", "Rotterdam"], ["Leveringsvorm", "VPT"], ["Aantal", 4]]
SEPARATE_YEAR = [["Jaar", "Maand", "Gemeente", "Leveringsvorm", "Aantal"],
                 [2025, 12, "Rotterdam", "VPT", 42]]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "merge"),
    [
        (TWO_LINES, ()), (TWO_LINES, ("D1:E1",)),
        (MERGED_HEADER, ("D1:E1",)), (SECTIONS, ()), (MONTHS_AS_COLUMNS, ()),
    ],
    ids=["two lines", "two lines merged", "merged", "sections", "nothing says what is counted"],
)  # fmt: skip
def test_a_layout_that_is_no_tidy_table_is_never_misread(rows, merge):
    judged = wild(rows, merge)
    assert judged.status in ("refused", "needs_mapping")
    assert all(problem.sentence() and problem.remedy() for problem in judged.problems)


@pytest.mark.parametrize(
    ("rows", "meant"),
    [
        (MONTHS_AS_COLUMNS, [1, 2]), (FORMS_AS_COLUMNS, [42, 18]),
        (STACKED, [42, 120, 18]), (SIDEWAYS, [4]), (SEPARATE_YEAR, [42]),
    ],
    ids=["months", "forms", "stacked", "sideways", "separate year"],
)  # fmt: skip
def test_a_layout_that_is_no_tidy_table_is_read_exactly(rows, meant):
    assert sorted(figures(wild(rows, title="Cliënten"), "clients")) == sorted(meant)


def test_a_name_in_merged_cells_is_that_of_every_row():
    judged = wild(GOOD["clients"], ("E2:E3",))
    assert judged.tables[0].frame["zorgprofiel"].tolist()[:2] == ["VV05", "VV05"]


@pytest.mark.parametrize(("area", "cell"), [("F2:F4", "F2"), ("B2:C2", "B2")])
def test_merged_cells_among_the_figures_are_refused(area, cell):
    judged = wild(GOOD["clients"], (area,))
    assert ("E12", "merged_cells", "block", cell) in said(judged)


def test_merged_cells_in_a_title_or_a_total_do_no_harm():
    total = ["Totaal", "", "", "", "", 180, 9, 6]
    judged = wild([["Cliënten"], *GOOD["clients"], total], ("A1:H1", "A6:E6"))
    assert blocked(judged) == []


def test_figures_above_the_header_are_named():
    rows = [["Stand", 1, 2, 3], [], *GOOD["clients"]]
    assert ("E12", "part_not_read", "warn", "A1") in said(of_rows(rows))


def test_a_header_deep_down_is_found():
    judged = of_rows([*[["regel"]] * 40, *GOOD["clients"]])
    assert figures(judged, "clients") == [42, 120, 18]


def test_rows_may_be_ragged_in_a_text_file():
    content = "Peildatum;Gemeente;Leveringsvorm;Aantal;Opmerking\n2025-12;Rotterdam;VPT;42\n"
    judged = taken_in(content.encode(), "clienten.csv")
    assert figures(judged, "clients") == [42]
    assert openpyxl.utils.get_column_letter(4) + "2" == judged.tables[0].frame["clients_cell"][0]
