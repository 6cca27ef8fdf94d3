"""Findings of one kind are taken together."""

from pages.deliver.groups import groups, spans
from pipelines.problems import Problem


def negative(cell, found="−3", **facts):
    facts = {"severity": "block", "sheet": "Cliënten", "row": int(cell[1:]), **facts}
    return Problem("E06", "negative", cell=cell, found=found, **facts)


def test_a_stretch_of_a_column_is_named_by_its_ends():
    assert spans(["B9", "B4", "B3", "B5", "AA2", "C7"]) == ["B3 t/m B5", "B9", "C7", "AA2"]
    assert spans(["K71", "K72"]) == ["K71", "K72"]
    assert spans([]) == []


def test_the_same_sentence_is_said_once_with_all_its_cells():
    (one,) = groups([negative("B3"), negative("B4"), negative("B9")])
    assert [(line.where, line.sentence) for line in one.lines] == [
        ("B3, B4 en B9", "Er staat −3. Een aantal kan niet negatief zijn.")
    ]
    assert one.count == 3


def test_what_to_do_is_said_once_for_all_cells_of_a_kind():
    (one,) = groups([negative("B3", "−3"), negative("B7", "−8")])
    assert [line.where for line in one.lines] == ["B3", "B7"]
    assert one.remedy == "Verbeter cel B3 en B7 en stuur het bestand opnieuw in."


def test_many_cells_do_not_drown_what_to_do():
    (one,) = groups([negative(f"B{row}", f"−{row}") for row in range(2, 62, 2)])
    assert one.remedy == "Verbeter cel B2, B4, B6 en nog 27 en stuur het bestand opnieuw in."
    assert len(one.lines) == 11
    assert one.lines[-1].sentence == "Op deze 20 plekken is iets van dezelfde soort gevonden."
    assert one.lines[-1].where.startswith("B22, B24") and one.lines[-1].where.endswith("en B60")


def test_what_blocks_comes_first_and_what_informs_last():
    kinds = ("info", "warn", "block", "warn")
    found = groups([negative(f"B{i + 2}", severity=kind) for i, kind in enumerate(kinds)])
    assert [one.severity for one in found] == ["block", "warn", "info"]


def test_sheets_are_kept_apart():
    assert len(groups([negative("B3"), negative("B3", sheet="Oktober")])) == 2


def test_what_has_no_cell_is_about_its_rows_or_the_whole():
    over = {"severity": "warn", "sheet": "Capaciteit", "found": "9", "expected": "8"}
    rows = [Problem("E14", "occupied_over_units", row=row, **over) for row in (4, 5, 6, 9)]
    (one,) = groups(rows)
    assert one.lines[0].where == "rijen 4 t/m 6 en 9"
    assert one.remedy == "Controleer rij 4 t/m 6 en 9."
    assert groups(rows[:1])[0].lines[0].where == "rij 4"
    whole = groups([Problem("E21", "hidden_sheet", "warn", "Oud")])
    assert whole[0].lines[0].where == ""
