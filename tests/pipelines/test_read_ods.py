"""OpenDocument workbooks: what is written is what is read, within bounds."""

import datetime as dt
import random
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from data.errors import UserError
from pipelines import errors
from pipelines.read import read
from pipelines.reading.ods import read_ods
from tests.pipelines.opendocument import HIDDEN_STYLE, cell, document, ods, row, table, texts
from tests.pipelines.packages import package, sheet, zipped

COLUMNS, ROWS = "table:number-columns-repeated", "table:number-rows-repeated"
EVERYTHING = [
    row(texts("Peildatum", "Aantal"), cell(also=f'{COLUMNS}="16382"')),
    row(cell("date", "2025-12-31", "31-12-25"), cell("float", "42", "42")),
    row(cell("date", "2025-12-31T13:45:00", "31-12"), cell("percentage", "0.078", "7,8%")),
    row(cell("boolean", "true", "WAAR"), cell("currency", "-12.5", "€ -12,50")),
    row(cell("time", "PT30H00M00S", "30:00"), cell("time", "PT13H45M00S", "13:45")),
    row(cell(also=f'{COLUMNS}="16384"'), also=f'{ROWS}="1048571"'),
]  # fmt: skip


def only(*rows, **options):
    (found,) = read_ods(ods(table(*rows), **options), "cijfers.ods")
    return found


def test_every_kind_of_cell_is_read_with_its_type_through_the_front_door():
    (found,) = read(ods(table(*EVERYTHING, name="Cliënten")), "Cijfers.ODS").sheets
    assert found.name == "Cliënten" and not found.hidden
    assert found.rows == [
        ["Peildatum", "Aantal"],
        [dt.date(2025, 12, 31), 42.0],
        [dt.datetime(2025, 12, 31, 13, 45), 0.078],
        [True, -12.5],
        [dt.timedelta(hours=30), dt.time(13, 45)],
    ]
    assert found.percent == {(2, 1)}


def test_calamine_reads_the_same_values_where_it_knows_their_kind():
    workbook = CalamineWorkbook.from_filelike(BytesIO(ods(table(*EVERYTHING))))
    theirs = workbook.get_sheet_by_index(0).to_python()
    assert theirs[:4] == only(*EVERYTHING).rows[:4]


@pytest.mark.parametrize(
    "made",
    [cell("string", also='table:formula="of:=1/0" calcext:value-type="error"', shown="#DIV/0!"),
     cell("float", "0", "Err:502", also='table:formula="of:=1+"'),
     cell("float", "0", "Fout:502", also='table:formula="of:=1+"'),
     cell("string", shown="#N/B", also='table:formula="of:=NA()"'),
     cell("float", "0", "#VERW!", also='table:formula="of:=A0"')],
)  # fmt: skip
def test_an_error_is_told_by_its_cell(made):
    found = only(row(texts("a")), row(made, texts("b")))
    assert found.rows == [["a", ""], ["", "b"]] and set(found.errors) == {(1, 0)}


def test_a_text_that_looks_like_an_error_is_a_text():
    assert only(row(texts("#N/B"))).rows == [["#N/B"]]


@pytest.mark.parametrize("kind", [None, "float", "date"])
def test_a_formula_saved_without_its_value_is_told_by_its_cell(kind):
    made = cell(kind, also='table:formula="of:=1+1"')
    found = only(row(made, texts("a")))
    assert found.unsaved == {(0, 0)} and found.rows == [["", "a"]]


@pytest.mark.parametrize("kind", [None, "string"])
def test_a_formula_that_came_out_as_an_empty_text_is_not_unsaved(kind):
    made = cell(kind, also='table:formula="of:=T(0)"', shown="")
    assert only(row(made, texts("a"))).unsaved == frozenset()


def test_what_is_hidden_and_what_is_merged_is_told():
    found, other = read_ods(
        ods(
            table(
                f'<table:table-column/><table:table-column {COLUMNS}="2" '
                'table:visibility="collapse"/>',
                row(cell("string", shown="samen", also='table:number-columns-spanned="2" '
                         'table:number-rows-spanned="2"'),
                    "<table:covered-table-cell><text:p>eronder</text:p></table:covered-table-cell>",
                    texts("c")),
                row(texts("d"), also='table:visibility="filter"'),
                row(cell(), also=f'table:visibility="collapse" {ROWS}="1000000"'),
                also='table:style-name="ta2"',
            ),
            table(row(texts("x")), name="Blad2"),
            styles=HIDDEN_STYLE,
        ),
        "a.ods",
    )  # fmt: skip
    assert found.hidden and not other.hidden
    assert found.hidden_rows == {1} and found.hidden_columns == {1, 2}
    assert found.merged == (((0, 0), (1, 1)),)
    assert found.rows == [["samen", "", "c"], ["d", "", ""]]


def test_notes_pictures_and_deleted_cells_are_not_what_a_cell_says():
    note = "<office:annotation><text:p>let op</text:p></office:annotation>"
    frame = "<draw:frame><draw:text-box><text:p>kader</text:p></draw:text-box></draw:frame>"
    inner = table(row(texts("binnenin")))
    made = cell("string", shown="tekst", inside=note + frame + inner)
    deleted = f"<table:tracked-changes>{table(row(texts('weg')))}</table:tracked-changes>"
    found = read_ods(ods(deleted, table(row(made, texts("b")))), "a.ods")
    assert [each.rows for each in found] == [[["tekst", "b"]]]


def test_blanks_lines_and_marked_words_are_one_text():
    first = "<text:p>a<text:s text:c='2'/><text:span>b</text:span><text:tab/>c</text:p>"
    inside = f"{first}<text:p>d</text:p>"
    assert only(row(cell("string", inside=inside))).rows == [["a  b\tc\nd"]]


def test_the_kept_values_of_another_workbook_are_no_sheet():
    kept = table(row(texts("x")), name="'file:///c/begroting.ods'#$Blad1")
    assert len(read_ods(ods(kept, table(row(texts("y")))), "a.ods")) == 1


def test_repeated_cells_and_rows_are_spread_out():
    found = only(row(cell("float", "1", "1", also=f'{COLUMNS}="3"'), also=f'{ROWS}="2"'))
    assert found.rows == [[1.0] * 3] * 2 and found.rows[0] is not found.rows[1]


@pytest.mark.parametrize(
    ("rows", "kind"),
    [([row(cell(), also=f'{ROWS}="1048575"'),
       row(cell(also=f'{COLUMNS}="16383"'), texts("x"))], errors.TooManyCells),
     ([row(cell("float", "1", "1", also=f'{COLUMNS}="16384"'), also=f'{ROWS}="1048576"')],
      errors.TooManyCells),
     ([row(cell("float", "1", "1", also=f'{COLUMNS}="999999999"'))], errors.UnreadableFile),
     ([row(cell("float", "1", "1", also=f'{COLUMNS}="{"9" * 5000}"'))], errors.UnreadableFile),
     ([row(cell("float", "1", "1", also=f'{COLUMNS}="-1"'))], errors.UnreadableFile),
     ([row(cell("float", "één", "1"))], errors.UnreadableFile)],
    ids=["corner", "bomb", "wide", "digits", "negative", "no number"],
)  # fmt: skip
def test_repetition_beyond_bounds_is_refused(rows, kind):
    with pytest.raises(kind) as caught:
        only(*rows)
    assert caught.value.facts["name"] == "cijfers.ods"
    if kind is errors.TooManyCells:
        assert caught.value.facts["cell"] == "XFD1048576"


@pytest.mark.parametrize("value", ["1e999", "-1e999", "NaN", "INF"])
def test_a_number_that_is_none_is_an_error(value):
    found = only(row(cell("float", value, "?"), texts("b")))
    assert found.rows == [["", "b"]] and set(found.errors) == {(0, 0)}


@pytest.mark.parametrize("value", ["-0044-03-15", "12025-01-01", "0000-00-00"])
def test_a_day_no_calendar_has_stays_as_it_is_written(value):
    assert only(row(cell("date", value, "?"))).rows == [[value]]


def test_a_password_is_said_to_be_one():
    with pytest.raises(errors.ProtectedFile):
        read(ods(content="\x8f\x12", manifest="<manifest:encryption-data/>"), "a.ods")


def test_a_document_type_is_refused_before_it_is_unfolded():
    bomb = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
    made = document(table(row(texts("b")))).replace(
        "<office:document", f"{bomb}<office:document", 1
    )
    with pytest.raises(errors.UnreadableFile):
        read(ods(content=made), "a.ods")


def test_a_newer_excel_workbook_that_is_called_ods_is_said_to_be_something_else():
    with pytest.raises(errors.NotWhatItSays):
        read(package(sheet("")), "a.ods")


def test_very_deep_nesting_is_read_or_refused():
    deep = "<text:span>" * 200_000 + "x" + "</text:span>" * 200_000
    assert only(row(cell("string", inside=f"<text:p>{deep}</text:p>"))).rows == [["x"]]


def test_a_workbook_with_random_damage_gives_sheets_or_a_situation(rounds):
    made, chance = document(table(*EVERYTHING)).encode(), random.Random(20261122)
    for _ in range(rounds(200, 20_000)):
        content = bytearray(made)
        for _ in range(chance.randint(1, 3)):
            at = chance.randrange(len(content))
            content[at : at + chance.randint(0, 3)] = chance.choice(
                [b"", b"9", b'"', b"<", b">", b"/", b"\xff", b"-1", b"99999999999", b"&a;", b" "]
            )
        try:
            assert read_ods(zipped({"content.xml": bytes(content)}), "a.ods") is not None
        except UserError as refused:
            assert refused.facts["name"] == "a.ods"
