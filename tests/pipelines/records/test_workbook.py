"""The workbook of the programme: what people change in it, and what is wrong in it."""

from io import BytesIO

import openpyxl
import pytest

from data.disclosure import Scope
from insights.ask import now
from insights.programme.records import records
from pipelines import __main__ as cli
from pipelines.records import withdraw, write
from pipelines.records.export import export
from pipelines.records.importing import import_book

KEEPER = Scope("programmamanager")


@pytest.fixture
def book(store):
    """The workbook of a programme with one risk, and a way to import it again."""
    one = {"title": "Te laat", "chance": 2, "owner": "lisoever", "bouwsteen": "4"}
    write("risk", one, "r1", who="els", scope=KEEPER)
    return openpyxl.load_workbook(BytesIO(export()[0]))


def imported(book):
    held = BytesIO()
    book.save(held)
    return import_book(held.getvalue(), "programma.xlsx", who="els")[:2]


def cell(book, sheet, head, row=2):
    heads = [one.value for one in book[sheet][1]]
    return book[sheet].cell(row, heads.index(head) + 1)


def risks():
    return {one.id: one for one in records("risk", now(), KEEPER)}


def row_of(book, sheet, id):
    return next(row[0].row for row in book[sheet].iter_rows() if row[0].value == id)


def test_headings_and_values_are_words(book):
    row = row_of(book, "Risico’s", "r1")
    assert cell(book, "Risico’s", "Eigenaar", row).value == "Lisoever"
    assert cell(book, "Voortgang", "Fase").value in ("Ontwikkelen", "Experimenteren")
    assert "Bedrag (€) · vertrouwelijk" in [one.value for one in book["Afspraken"][1]]
    assert "Vertrouwelijk" in book["Uitleg"]["A3"].value


def test_what_a_person_changes_adds_and_clears_is_taken_over(book):
    row = row_of(book, "Risico’s", "r1")
    cell(book, "Risico’s", "Kans", row).value = 3
    cell(book, "Risico’s", "Eigenaar", row).value = None
    new = book["Risico’s"].max_row + 1
    cell(book, "Risico’s", "Risico", new).value = "Nieuw"
    assert imported(book) == (2, [])
    assert (risks()["r1"]["chance"], risks()["r1"]["owner"]) == (3, None)
    assert sum(one["title"] == "Nieuw" for one in risks().values()) == 1
    assert imported(book) == (0, []), "the same file once more adds nothing"


def test_a_row_that_is_taken_away_stays_and_one_marked_goes(book):
    row = row_of(book, "Risico’s", "r1")
    book["Risico’s"].delete_rows(row)
    assert imported(book) == (0, []) and "r1" in risks()
    again = openpyxl.load_workbook(BytesIO(export()[0]))
    cell(again, "Risico’s", "Vervallen", row).value = "ja"
    assert imported(again) == (1, []) and "r1" not in risks()
    cell(again, "Risico’s", "Vervallen", row).value = "nee"
    assert imported(again) == (1, []) and "r1" in risks()


def test_what_goes_or_is_left_out_while_others_point_at_it_is_told(book):
    met = {"date": "2026-12-10", "name": "Extra overleg"}
    write("meeting", met, "m1", who="els", scope=KEEPER)
    write("decision", {"title": "Wij gaan door", "date": "2026-12-10", "meeting": "m1"}, "d1",
          who="els", scope=KEEPER)  # fmt: skip
    again = openpyxl.load_workbook(BytesIO(export()[0]))
    row = row_of(again, "Vergaderingen", "m1")
    cell(again, "Vergaderingen", "Vervallen", row).value = "ja"
    held = BytesIO()
    again.save(held)
    found = import_book(held.getvalue(), "programma.xlsx", who="els")
    assert [one.sentence() for one in found.pointed] == [
        "Vergadering ‘Extra overleg’ vervalt, maar hiernaar wordt nog verwezen: "
        "Besluit ‘Wij gaan door’."
    ]
    assert import_book(held.getvalue(), "programma.xlsx", who="els").pointed == [], "told once"
    cell(again, "Vergaderingen", "Vervallen", row).value = "nee"
    assert imported(again) == (1, [])
    again["Vergaderingen"].delete_rows(row)
    held = BytesIO()
    again.save(held)
    left = import_book(held.getvalue(), "programma.xlsx", who="els").pointed
    assert ["staat niet in het bestand en blijft bestaan" in one.sentence() for one in left] == [
        True
    ]


def test_everything_wrong_is_told_with_its_cell_and_nothing_is_stored(book, store):
    row = row_of(book, "Risico’s", "r1")
    cell(book, "Risico’s", "Kans", row).value = 7
    cell(book, "Risico’s", "Risico", row).value = None
    cell(book, "Risico’s", "Maatregel", row).value = "bel j.jansen@example.org"
    cell(book, "Voortgang", "Status").value = "goed"
    book["Acties"]["Z1"] = "Onbekend"
    book.create_sheet("Los")["A1"] = "x"
    before = store.version()
    changed, problems = imported(book)
    assert changed == 0 and store.version() == before
    places = {(one.sheet, one.finding.key) for one in problems}
    assert places == {("Risico’s", "score"), ("Risico’s", "required"), ("Risico’s", "personal"),
                      ("Voortgang", "code"), ("Acties", "heading"), ("Los", "sheet")}  # fmt: skip
    told = next(one for one in problems if one.finding.key == "score")
    at = cell(book, "Risico’s", "Kans", row).coordinate
    assert told.sentence() == f"Risico’s, cel {at} (Kans): ‘7’ past niet. Kies een getal: 1–3."
    assert all(one.sentence() for one in problems)


def test_a_row_twice_a_missing_id_column_and_an_error_are_told(book):
    row = row_of(book, "Risico’s", "r1")
    for place, one in enumerate(book["Risico’s"][row], 1):
        book["Risico’s"].cell(book["Risico’s"].max_row + (place == 1), place).value = one.value
    book["Acties"]["A1"] = None
    book["Besluiten"]["B2"] = "#REF!"
    book["Besluiten"]["B2"].data_type = "e"
    _, problems = imported(book)
    assert {one.finding.key for one in problems} == {"twice", "no_id", "error"}


def test_the_command_line_exports_imports_and_refuses(book, tmp_path, capsys):
    file = tmp_path / "programma.xlsx"
    assert cli.main(["programme", "export", str(file)]) == 0
    assert cli.main(["programme", "import", str(file)]) == 0
    assert "Er verandert niets." in capsys.readouterr().out
    withdraw("risk", "r1", who="els", scope=KEEPER)
    assert cli.main(["programme", "import", str(file)]) == 0
    assert "1 vastleggingen" in capsys.readouterr().out and "r1" in risks()
    wrong = openpyxl.load_workbook(file)
    cell(wrong, "Voortgang", "Fase").value = "af"
    wrong.save(file)
    assert cli.main(["programme", "import", str(file)]) == 1
    assert "Voortgang, cel D2 (Fase)" in capsys.readouterr().out
    assert cli.main(["programme", "import", str(tmp_path / "nergens.xlsx")]) == 1
