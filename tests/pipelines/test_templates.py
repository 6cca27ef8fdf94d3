"""The template workbooks: complete, explained, and read back without a problem."""

from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from data.reference import normalise, spellings
from data.sheets import SHEETS
from pipelines import templates
from pipelines.recognise import OWN_EXTRAS
from pipelines.templating.labels import labels
from texts import LANGUAGES, language, text, words

CODE_FIELDS = sorted({c.codes for s in SHEETS.values() for c in s.columns if c.codes})
KINDS = list(SHEETS)


@pytest.fixture(scope="module")
def book() -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(templates.template()))


def headers(page: Worksheet, row: int = 1) -> list[str]:
    return [cell.value for cell in page[row] if cell.value is not None]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_an_empty_sheet_with_every_header(book, kind):
    page = book[SHEETS[kind].title]
    assert headers(page) == [column.header for column in SHEETS[kind].columns]
    assert page.max_row == 1
    assert page.freeze_panes == "A2"
    assert page.page_setup.orientation == "landscape"


@pytest.mark.parametrize("kind", KINDS)
def test_each_header_has_a_comment_with_its_meaning(book, kind):
    for cell, column in zip(book[SHEETS[kind].title][1], SHEETS[kind].columns, strict=True):
        assert text(f"sheets.{kind}.columns.{column.name}") in cell.comment.text


@pytest.mark.parametrize("kind", KINDS)
def test_each_code_column_offers_its_values_in_a_drop_down(book, kind):
    page = book[SHEETS[kind].title]
    offered = {
        str(v.sqref).split(":")[0]: v.formula1
        for v in page.data_validations.dataValidation
        if v.type == "list"
    }
    for place, column in enumerate(SHEETS[kind].columns, start=1):
        if column.type == "code":
            reference = offered[f"{page.cell(2, place).column_letter}2"]
            sheet, cells = reference.split("!")
            values = [row[0].value for row in book[sheet.strip("'")][cells]]
            assert values == list(labels(column.codes).values())


@pytest.mark.parametrize("field", CODE_FIELDS)
def test_every_value_in_a_drop_down_is_a_spelling_that_is_read(field):
    known = spellings(field)
    for code, label in labels(field).items():
        assert known[normalise(label)][field] == code


def test_explanation_and_examples_are_there_and_the_lists_hidden(book):
    assert book[text("templates.lists")].sheet_state == "hidden"
    said = {cell.value for row in book[text("templates.explanation")].rows for cell in row}
    for sheet in SHEETS.values():
        example = book[f"{text('templates.example')} {sheet.title.lower()}"]
        assert headers(example, 3) == [column.header for column in sheet.columns]
        assert example.max_row == 6
        assert {column.header for column in sheet.columns} <= said


@pytest.mark.parametrize("code", LANGUAGES)
def test_in_every_language_the_reading_knows_which_sheets_only_explain(code):
    for name in ("explanation", "example", "lists"):
        assert normalise(words(code)[f"templates.{name}"]).startswith(OWN_EXTRAS)


def test_a_reader_of_english_gets_the_same_values_to_choose_from():
    token = language.set("en")
    try:
        labels.cache_clear()
        book = openpyxl.load_workbook(BytesIO(templates.template(["waiting_list"])))
    finally:
        language.reset(token)
    values = {cell.value for row in book[text("templates.lists")].rows for cell in row}
    assert "Wacht op voorkeur" in values


def test_one_file_per_kind_and_one_with_all(tmp_path: Path):
    files = templates.write_templates(tmp_path / "new")
    assert [file.name for file in files] == [
        *(f"sjabloon-{kind}.xlsx" for kind in KINDS),
        "sjabloon-alles.xlsx",
        "sjabloon-regio.xlsx",
    ]
    for file in files:
        assert openpyxl.load_workbook(file).worksheets


def test_rows_with_codes_come_out_as_a_partner_writes_them():
    frame = pd.DataFrame(
        {
            "period": pd.to_datetime(["2025-02-01", "2025-02-01"]),
            "gemeente": ["GM0599", "GM1930"],
            "leveringsvorm": ["vpt", "verblijf"],
            "vpt_type": ["wijk", ""],
            "clients": [12, 0],
            "inflow": pd.array([1, None], dtype="Int64"),
        }
    )
    book = openpyxl.load_workbook(BytesIO(templates.workbook({"clients": frame})))
    page = book[SHEETS["clients"].title]
    first, second = [
        dict(zip(headers(page), [cell.value for cell in row], strict=True)) for row in page["2:3"]
    ]
    assert first["Peildatum"].date() == date(2025, 2, 28)
    assert (first["Gemeente"], second["Gemeente"]) == ("Rotterdam", "Nissewaard")
    assert (first["Leveringsvorm"], first["VPT-type"]) == (
        labels("leveringsvorm")["vpt"],
        labels("vpt_type")["wijk"],
    )
    assert (second["VPT-type"], second["Instroom"], second["Aantal cliënten"]) == (None, None, 0)


def test_the_documentation_in_the_repository_is_the_one_the_declarations_give():
    file = Path(__file__).parents[2] / "docs" / "aanleveren.md"
    assert file.read_text("utf-8") == templates.documentation()


@pytest.mark.parametrize("kinds", [*([kind] for kind in KINDS), KINDS])
def test_a_template_filled_with_the_example_rows_is_accepted(store, kinds):
    from pipelines.intake import judge

    filled = openpyxl.load_workbook(BytesIO(templates.template(kinds)))
    for kind in kinds:
        rows = templates.example_rows(kind).drop(columns="Partner")
        for row, values in enumerate(rows.itertuples(index=False), start=2):
            for place, value in enumerate(values, start=2):
                filled[SHEETS[kind].title].cell(row, place, value)
    stream = BytesIO()
    filled.save(stream)
    judged = judge(stream.getvalue(), "sjabloon.xlsx", "getijdenwende")
    assert [p.sentence() for p in judged.problems if p.blocks] == []
    assert judged.accepted
    assert {table.sheet.name: len(table.frame) for table in judged.tables} == dict.fromkeys(
        kinds, 3
    )
