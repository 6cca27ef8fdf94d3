"""Formulas on another workbook: a name blocks, figures are a warning, a table's column is none."""

import pytest

from pipelines.intake import judge
from pipelines.reading.links import begins_link, is_link
from tests.pipelines.books import NOW, PARTNER
from tests.pipelines.packages import package, sheet

LINKS = ["[1]Blad1!$A$1", "SUM('[2]Mijn blad (oud)'!A1:A3)", "A1+[12]Jan:Dec!B2", "'[1]D''or'!A1"]
NONE = ["Tabel1[2024]*2", "SUM(Tabel1[2024])+Blad2!A1", "Blad2!A1", "Tabel1[[#This Row],[1]]"]


@pytest.mark.parametrize("formula", LINKS + NONE)
def test_a_link_is_told_from_a_column_of_a_table(formula):
    spelled = b"<f>" + formula.encode() + b"</f>"
    brackets = [at for at in range(len(spelled)) if spelled[at : at + 1] == b"["]
    assert is_link(formula) == (formula in LINKS)
    assert any(begins_link(spelled, at) for at in brackets) == (formula in LINKS)


def workbook(**formulas):
    """A small list of which some cells are a formula, with the value that was kept."""
    cells = {"A1": "Peildatum", "B1": "Gemeente", "C1": "Leveringsvorm", "D1": "Aantal",
             "A2": 46022, "B2": "Rotterdam", "C2": "VPT", "D2": 42,
             "A3": 46022, "B3": "Delft", "C3": "VPT", "D3": 19}  # fmt: skip
    made = {}
    for name, value in cells.items():
        kind = ' t="str"' if isinstance(value, str) else ""
        spelled = f"<f>{formulas[name]}</f>" if name in formulas else ""
        made[name] = f'<c r="{name}"{kind}>{spelled}<v>{value}</v></c>'
    rows = "".join(
        f'<row r="{row}">{"".join(made[f"{column}{row}"] for column in "ABCD")}</row>'
        for row in (1, 2, 3)
    )
    return package(sheet(rows), sheet_name="Blad1")


def told(content):
    judged = judge(content, "a.xlsx", PARTNER, now=NOW)
    found = [(p.kind, p.severity, p.cell) for p in judged.problems if p.code == "E23"]
    return found, judged


@pytest.mark.usefixtures("store")
def test_a_name_from_another_workbook_is_refused_at_its_cell():
    found, judged = told(workbook(B3="[1]Blad1!A1", B2="Tabel1[2024]"))
    assert found == [("linked_name", "block", "B3")] and not judged.accepted


@pytest.mark.usefixtures("store")
def test_figures_from_another_workbook_are_one_warning():
    found, judged = told(workbook(D2="[1]Blad1!A1", D3="'[1]Blad 2'!A2"))
    assert found == [("linked_figures", "warn", "D2")] and judged.accepted
    [problem] = [p for p in judged.problems if p.code == "E23"]
    assert problem.found == "2" and "D2" in problem.sentence()


@pytest.mark.usefixtures("store")
def test_said_again_by_a_person_it_is_read():
    content = workbook(B3="[1]Blad1!A1")
    said = {"sheets": {"Blad1": {"cells": {"B3": "Delft"}}}}
    judged = judge(content, "a.xlsx", PARTNER, now=NOW, mapping=said)
    assert judged.accepted and not any(p.code == "E23" for p in judged.problems)
