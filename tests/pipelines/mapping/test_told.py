"""What a person says of a partner's own words is done in every layout, and nowhere else."""

import pytest

from pipelines.intake import judge, publish
from pipelines.mapping.fingerprint import fingerprint
from pipelines.observations import observations
from pipelines.read import read
from tests.pipelines.books import NOW, PARTNER, xlsx

LIST = [
    ["Wanneer", "Waar", "Hoe", "Hoeveel"],
    ["30-11-2025", "Rotterdam", "Pakket thuis", 12],
    ["30-11-2025", "Schiedam", "Verblijf", 30],
]
LIST_SAID = {
    "kind": "clients",
    "columns": {"Wanneer": "period", "Waar": "gemeente", "Hoe": "leveringsvorm",
                "Hoeveel": "clients"},
    "values": {"Hoe": {"Pakket thuis": "VPT"}},
}  # fmt: skip
ACROSS = [
    ["Cliënten november 2025"],
    ["Waar", "Pakket thuis", "Huis", "Opm."],
    ["Rotterdam", 12, 40, "x"],
    ["Schiedam", 30, 50, ""],
]
ACROSS_SAID = {
    "kind": "clients",
    "columns": {"Waar": "gemeente", "Pakket thuis": "leveringsvorm=VPT",
                "Huis": "leveringsvorm=Verblijf", "Opm.": ""},
}  # fmt: skip


def read_in(rows, said, name="a.xlsx"):
    mapping = {"sheets": {"Blad1": said}} if said is not None else None
    return judge(xlsx(("Blad1", rows)), name, PARTNER, now=NOW, mapping=mapping)


def figures(judged):
    assert judged.accepted, [p.sentence() for p in judged.problems if p.blocks]
    return [(one["municipality"], one["leveringsvorm"], one["value"], one["cell"])
            for one in observations(judged)]  # fmt: skip


def test_a_list_in_words_of_its_own_is_read_once_they_are_explained(store):
    assert not read_in(LIST, None).accepted
    assert figures(read_in(LIST, LIST_SAID)) == [
        ("Rotterdam", "VPT", 12, "D2"), ("Schiedam", "Verblijf", 30, "D3"),
    ]  # fmt: skip


def test_so_is_a_table_with_the_forms_across(store):
    assert not read_in(ACROSS, None).accepted
    assert sorted(figures(read_in(ACROSS, ACROSS_SAID))) == [
        ("Rotterdam", "VPT", 12, "B3"), ("Rotterdam", "Verblijf", 40, "C3"),
        ("Schiedam", "VPT", 30, "B4"), ("Schiedam", "Verblijf", 50, "C4"),
    ]  # fmt: skip


def test_what_holds_for_every_row_need_not_be_a_column(store):
    rows = [[row[1], row[3]] for row in LIST]
    said = LIST_SAID | {"everywhere": {"leveringsvorm": "VPT", "period": "2025-11"}}
    judged = read_in(rows, said)
    assert figures(judged) == [("Rotterdam", "VPT", 12, "B2"), ("Schiedam", "VPT", 30, "B3")]
    assert {one["period"] for one in observations(judged)} == {"2025-11"}


def test_a_sheet_can_be_left_out(store):
    content = xlsx(("Blad1", LIST), ("Kladblok", [["a", "b"], ["c", 3]]))
    said = {"sheets": {"Blad1": LIST_SAID, "Kladblok": {"kind": ""}}}
    judged = judge(content, "a.xlsx", PARTNER, now=NOW, mapping=said)
    assert judged.accepted
    assert [p.sheet for p in judged.problems if p.kind == "sheet_left_out"] == ["Kladblok"]


def test_a_spelling_is_explained_below_its_own_header_only(store):
    rows = [[*row, extra] for row, extra in zip(LIST, ("Locatie", "Pakket thuis", "Linde"),
                                                strict=True)]  # fmt: skip
    judged = read_in(rows, LIST_SAID)
    assert {one["location"] for one in observations(judged)} == {"Pakket thuis", "Linde"}


def test_problems_speak_the_partners_words(store):
    rows = [*LIST, ["30-11-2025", "Vlaardingen", "Pakket thuis", -4]]
    problem = next(p for p in read_in(rows, LIST_SAID).problems if p.code == "E06")
    assert (problem.cell, problem.column) == ("D4", "Hoeveel")


def test_next_month_the_same_layout_needs_no_explanation(store):
    publish(read_in(ACROSS, ACROSS_SAID), uploader="test")
    later = [["Cliënten december 2025"], *ACROSS[1:]]
    judged = read_in(later, None, "later.xlsx")
    assert len(figures(judged)) == 4
    assert "read_as_told" in {p.kind for p in judged.problems}
    other = judge(xlsx(("Blad1", later)), "a.xlsx", "elzenwiel", now=NOW)
    assert not other.accepted, "another partner said nothing"


def test_a_month_is_told_once_and_never_remembered(store):
    rows = [["Waar", "Hoeveel"], ["Rotterdam", 12]]
    said = LIST_SAID | {"everywhere": {"leveringsvorm": "VPT", "period": "2025-11"}}
    publish(read_in(rows, said), uploader="test")
    judged = read_in([rows[0], ["Rotterdam", 13]], None)
    assert not judged.accepted
    assert [p.column for p in judged.problems if p.kind == "missing_column"] == ["Peildatum"]


@pytest.mark.parametrize("said", [
    {"kind": "klanten"}, {"kind": "clients", "columns": {"Hoe": "vorm"}},
    {"kind": "clients", "columns": {"Hoe": "leveringsvorm=thuis"}},
    {"kind": "clients", "everywhere": {"leveringsvorm": "thuis"}}, {"soort": "clients"},
    {"values": {"Hoe": {"Pakket thuis": "iets"}}},
])  # fmt: skip
def test_an_explanation_that_means_nothing_is_told(store, said):
    judged = read_in(LIST, said)
    assert (judged.status, {p.kind for p in judged.problems}) == (
        "needs_mapping", {"mapping_unknown"}
    )  # fmt: skip


def test_a_layout_is_known_by_its_headings_not_by_its_months():
    def mark(*header):
        rows = [["Cliënten"], list(header), ["Rotterdam", *range(len(header) - 1)]]
        return fingerprint(read(xlsx(("Blad1", rows)), "a.xlsx").sheets[0])

    assert mark("Gemeente", "Team", "okt 2025") == mark("Gemeente", "Team", "nov 2025")
    assert mark("Gemeente", "Team", "okt 2025") != mark("Gemeente", "Wijk", "okt 2025")


def test_a_cell_is_corrected_for_this_file_alone(store):
    rows = [*LIST, ["30-11-2025", "Vlaardingen", "VPT", -4]]
    judged = read_in(rows, LIST_SAID | {"cells": {"D4": "4"}})
    assert figures(judged)[-1] == ("Vlaardingen", "VPT", 4, "D4")
    publish(judged, uploader="test")
    assert "E06" in {p.code for p in read_in(rows, None).problems}, "not remembered"


def test_what_was_corrected_is_rebuilt_as_it_was(store):
    from pipelines.rebuild import rebuild

    rows = [*LIST, ["30-11-2025", "Vlaardingen", "VPT", -4]]
    publish(read_in(rows, LIST_SAID | {"cells": {"D4": "4"}}), uploader="test")

    def held():
        with store.reading() as con:
            return con.execute("SELECT sum(clients) FROM clients_valid").fetchone()

    before = held()
    rebuild()
    assert held() == before == (46,)
