"""A whole file, judged: accepted, refused or asked about, and never half."""

from datetime import datetime

import pytest

from data.errors import UnknownPartner
from data.sheets import SHEETS
from pipelines import templates
from pipelines.errors import EmptyFile
from pipelines.intake import judge
from pipelines.observations import observations
from tests.pipelines.books import DAY, GOOD, NOW, PARTNER, said, taken_in, text, with_cells, xlsx


def whole(kinds=GOOD):
    return xlsx(*((SHEETS[kind].title, GOOD[kind]) for kind in kinds))


def test_a_good_workbook_is_accepted_with_every_figure(store):
    judged = judge(whole(), "alles.xlsx", "Stichting Getijdenwende", now=NOW)
    assert (judged.status, judged.partner) == ("accepted", PARTNER)
    assert {one[:3] for one in said(judged)} == {("E22", "small_counts", "info")}
    assert [(table.sheet.name, len(table.frame)) for table in judged.tables] == [
        ("clients", 3), ("staff", 2), ("capacity", 2), ("waiting_list", 2), ("finance", 2)
    ]  # fmt: skip
    assert len(observations(judged)) == 9 + 6 + 4 + 6 + 4
    assert judged.content


@pytest.mark.parametrize("kind", list(GOOD))
def test_a_text_file_gives_the_same_figures(store, kind):
    book = judge(xlsx(("Blad1", GOOD[kind])), "a.xlsx", PARTNER, now=NOW)
    for encoding in ("utf-8", "utf-8-sig", "cp1252"):
        content = text(GOOD[kind], encoding=encoding)
        assert observations(judge(content, "Blad1.csv", PARTNER, now=NOW)) == observations(book)


def test_one_wrong_cell_refuses_the_whole_file(store):
    pages = [(SHEETS[k].title, GOOD[k]) for k in ("staff", "finance")]
    judged = judge(
        xlsx(*pages, ("Cliënten", with_cells("clients", F2=-1, C3="Vpt?"))), "a.xlsx", PARTNER,
        now=NOW,
    )  # fmt: skip
    assert judged.status == "refused"
    assert said(judged) == [("E12", "unknown_code_near", "block", "C3"),
                            ("E06", "negative", "block", "F2")]  # fmt: skip
    assert judged.changes == []


def test_a_missing_column_asks_and_does_not_refuse(store):
    rows = [[{"Aantal cliënten": "Hoofden"}.get(cell, cell) for cell in row]
            for row in GOOD["clients"]]  # fmt: skip
    judged = judge(xlsx(("Cliënten", rows)), "a.xlsx", PARTNER, now=NOW)
    assert (judged.status, judged.accepted) == ("needs_mapping", False)
    mapping = {"clients": {"Hoofden": "clients"}}
    judged = judge(xlsx(("Cliënten", rows)), "a.xlsx", PARTNER, now=NOW, mapping=mapping)
    assert judged.accepted


def test_two_sheets_about_the_same_month_are_refused():
    judged = taken_in(xlsx(("Cliënten", GOOD["clients"]), ("Cliënten (2)", GOOD["clients"])))
    assert [(p.code, p.kind, p.sheet, p.found) for p in judged.problems] == [
        ("E15", "said_twice", "Cliënten (2)", "Cliënten")
    ]


def test_a_sheet_per_month_is_one_delivery():
    earlier = with_cells("clients", **{f"A{row}": datetime(2025, 11, 30) for row in (2, 3, 4)})
    judged = taken_in(xlsx(("Cliënten dec", GOOD["clients"]), ("Cliënten nov", earlier)))
    assert (judged.status, len(judged.tables)) == ("accepted", 2)


@pytest.mark.parametrize("kind", list(GOOD))
def test_our_own_template_filled_in_is_read_without_a_problem(kind):
    rows = templates.example_rows(kind)
    rows[rows.columns[0]] = PARTNER  # whoever fills it in puts its own name there
    typed = rows.astype(object).where(rows.notna(), None).to_numpy().tolist()
    judged = taken_in(xlsx((SHEETS[kind].title, [list(rows.columns), *typed])))
    assert [p for p in judged.problems if p.severity != "info"] == []
    assert [table.sheet.name for table in judged.tables] == [kind]


def test_our_own_template_left_empty_is_refused_for_having_no_rows():
    judged = taken_in(templates.template(["clients"]))
    assert [p.kind for p in judged.problems] == ["no_rows"]


def test_a_file_with_persons_is_not_kept(store):
    rows = [[*row, "BSN" if i == 0 else ""] for i, row in enumerate(GOOD["clients"])]
    judged = judge(xlsx(("Cliënten", rows)), "a.xlsx", PARTNER, now=NOW)
    assert (judged.status, judged.content, judged.tables) == ("refused", b"", [])
    assert [p.kind for p in judged.problems] == ["personal_bsn"]


def test_an_unknown_partner_and_an_empty_file_are_said_at_once(store):
    with pytest.raises(UnknownPartner):
        judge(whole(), "a.xlsx", "Onbekende Zorg", now=NOW)
    with pytest.raises(EmptyFile):
        judge(b"", "a.xlsx", PARTNER, now=NOW)


def test_what_has_not_begun_cannot_be_delivered(store):
    rows = [GOOD["finance"][0], [DAY, "VPT", 1, 1]]
    for now, status in ((datetime(2025, 12, 1), "accepted"), (datetime(2025, 11, 30), "refused")):
        assert judge(xlsx(("Financiën", rows)), "a.xlsx", PARTNER, now=now).status == status


def test_problems_of_all_sheets_come_at_once():
    pages = [("Cliënten", with_cells("clients", F2="veel")),
             ("Personeel", with_cells("staff", D2=-1)),
             ("Wachtlijst", with_cells("waiting_list", C2="later"))]  # fmt: skip
    judged = taken_in(xlsx(*pages))
    assert {(p.sheet, p.cell) for p in judged.problems if p.blocks} == {
        ("Cliënten", "F2"), ("Personeel", "D2"), ("Wachtlijst", "C2")
    }  # fmt: skip
