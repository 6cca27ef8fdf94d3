"""Strange workbooks through the front door: each is read for what it is, or refused in words."""

import zipfile
from io import BytesIO

import pytest

from pipelines import errors
from pipelines.read import read
from pipelines.reading import limits
from tests.pipelines.opendocument import cell, ods, row, table
from tests.pipelines.packages import lying, package, parts, sheet, zipped

ONE = '<row r="1"><c r="A1"><v>7</v></c></row>'


def only(content, name="cijfers.xlsx"):
    (found,) = read(content, name).sheets
    return found


def refused(kind, content, name="cijfers.xlsx"):
    with pytest.raises(errors.UserError) as caught:
        read(content, name)
    assert type(caught.value) is kind and caught.value.facts["name"] == name
    return caught.value.facts


def test_a_million_empty_rows_that_only_have_a_style_are_read():
    styled = "".join(
        f'<row r="{n}" s="1" customFormat="1"><c r="A{n}" s="1"/><c r="B{n}" s="2"/></row>'
        for n in range(2, 1_000_002)
    )
    found = only(package(sheet(ONE + styled), formats=["0%", "0.0"]))
    assert found.rows == [[7.0]] and found.percent == frozenset()


def test_a_million_empty_rows_in_open_document_are_read():
    styled = row(cell(also='table:style-name="ce1" table:number-columns-repeated="16384"'),
                 also='table:number-rows-repeated="1048575"')  # fmt: skip
    assert only(ods(table(row(cell("float", "7", "7")), styled)), "a.ods").rows == [[7.0]]


def test_16384_columns_are_read_and_a_table_as_wide_is_refused_when_it_is_too_much():
    names = [f"{a}{b}{c}" for a in ["", *"ABCDEFGHIJKLMNOPQRSTUVWX"]
             for b in (["", *LETTERS] if not a else LETTERS) for c in LETTERS]  # fmt: skip
    wide = "".join(f'<c r="{name}1"><v>1</v></c>' for name in names[:16_384])
    found = only(package(sheet(f'<row r="1">{wide}</row>')))
    assert [len(cells) for cells in found.rows] == [16_384]
    below = '<row r="1000"><c r="A1000"><v>1</v></c></row>'
    facts = refused(errors.TooManyCells, package(sheet(f'<row r="1">{wide}</row>{below}')))
    assert facts["cell"] == "XFD1000"


LETTERS = list("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


@pytest.mark.parametrize("length", [32_767, 32_768, 1_000_000])
def test_a_very_long_text_is_read_whole(length):
    text = ("lang " * length)[: length - 1] + "."
    made = package(sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), texts=[text])
    assert only(made).rows == [[text]]


@pytest.mark.parametrize("path", ["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml"])
def test_very_deep_nesting_gives_a_workbook_or_a_situation(path):
    made = parts(sheet(ONE))
    deep = "<a>" * 100_000 + "</a>" * 100_000
    first = made[path].index(">", made[path].index(" xmlns")) + 1
    made[path] = made[path][:first] + deep + made[path][first:]
    assert only(zipped(made)).rows == [[7.0]]


def test_a_zip_in_a_zip_in_a_zip_is_no_workbook():
    content = b"diep"
    for _ in range(20):
        content = zipped({"binnen.zip": content})
    assert refused(errors.NotWhatItSays, content)["found"] == "ZIP"


def test_of_two_parts_with_one_name_the_last_counts_as_it_does_for_others():
    first, last = parts(sheet(ONE)), sheet('<row r="1"><c r="A1"><v>8</v></c></row>')
    file = BytesIO(zipped(first))
    with (
        zipfile.ZipFile(file, "a") as archive,
        pytest.warns(UserWarning, match="Duplicate name"),
    ):
        archive.writestr("xl/worksheets/sheet1.xml", last)
    assert only(file.getvalue()).rows == [[8.0]]


@pytest.mark.parametrize("name", ["../../etc/passwd", "C:\\x", "a/b", "=1+1", "&lt;b&gt;", " "])
def test_a_sheet_may_be_called_anything(name):
    found = only(package(sheet(ONE), sheet_name=name))
    assert found.name == name.replace("&lt;", "<").replace("&gt;", ">") and found.rows == [[7.0]]


@pytest.mark.parametrize("claim", ["A1", "A1:XFD1048576", "A1:B99999999999", "C5:D9"])
def test_what_the_sheet_says_of_its_own_size_does_not_matter(claim):
    two = '<row r="1"><c r="A1"><v>7</v></c></row><row r="2"><c r="B2"><v>8</v></c></row>'
    found = only(package(sheet(two, before=f'<dimension ref="{claim}"/>')))
    assert found.rows == [[7.0, ""], ["", 8.0]]


@pytest.mark.parametrize("claim", ["", "onzin"])
def test_a_size_that_is_none_is_refused(claim):
    refused(errors.UnreadableFile, package(sheet(ONE, before=f'<dimension ref="{claim}"/>')))


def test_rows_and_cells_out_of_order_stand_where_they_say():
    mixed = (
        '<row r="3"><c r="B3"><v>32</v></c><c r="A3"><v>31</v></c></row>'
        '<row r="1"><c r="A1"><v>11</v></c></row>'
    )
    assert only(package(sheet(mixed))).rows == [[11.0, ""], ["", ""], [31.0, 32.0]]


@pytest.mark.parametrize("value", ["1e999", "-1e999", "NaN", "nan", "inf", "-Infinity"])
def test_a_number_that_is_none_is_an_error(value):
    body = f'<row r="1"><c r="A1"><v>{value}</v></c><c r="B1" t="n"><v>-3.5</v></c></row>'
    found = only(package(sheet(body)))
    assert found.rows == [["", -3.5]] and found.errors == {(0, 0): "#NUM!"}


def test_the_largest_numbers_there_are_are_numbers():
    cells = "".join(f'<c r="{name}1"><v>1.7e308</v></c>' for name in "ABC")
    assert only(package(sheet(f'<row r="1">{cells}</row>'))).rows == [[1.7e308] * 3]


@pytest.mark.parametrize("value", ["-1", "0", "2958466", "1e10", "1e300", "-1e300", "1e999", "NaN"])
@pytest.mark.parametrize("code", ["dd-mm-yyyy", "[h]:mm"])
def test_days_far_away_give_a_workbook_or_a_situation(value, code):
    made = package(sheet(f'<row r="1"><c r="A1" s="1"><v>{value}</v></c></row>'), formats=[code])
    try:
        assert len(only(made).rows) == 1
    except errors.UnreadableFile as refusal:
        assert refusal.facts["name"] == "cijfers.xlsx"


@pytest.mark.parametrize("text", ["voor\0na", "voor_x0000_na", "voor&#0;na"])
def test_a_nought_among_the_characters_gives_a_workbook_or_a_situation(text):
    for made in (
        package(sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), texts=[text]),
        package(sheet(f'<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>')),
    ):
        try:
            assert only(made).rows[0][0].startswith("voor")
        except errors.UnreadableFile as refusal:
            assert refusal.facts["name"] == "cijfers.xlsx"


def test_an_external_entity_is_not_fetched_but_refused(tmp_path):
    secret = tmp_path / "geheim.txt"
    secret.write_text("geheim")
    made = parts(sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row>'))
    path = "xl/worksheets/sheet1.xml"
    made[path] = f'<!DOCTYPE a [<!ENTITY e SYSTEM "{secret.as_uri()}">]>' + made[path][39:]
    refused(errors.UnreadableFile, zipped(made))


def test_millions_of_entries_in_a_zip_are_refused_before_they_are_listed():
    refused(errors.TooMuchUnpacked, b"PK\3\4" + b"PK\1\2" * (limits.MAX_PARTS + 1))


def test_tags_without_an_end_do_not_keep_the_server_busy():
    made = parts(sheet("<col " * 1_000_000 + ONE))
    refused(errors.UnreadableFile, zipped(made))


def test_very_many_errors_marked_in_one_tag_do_not_keep_the_server_busy():
    marks = ' t="e"' * 200_000
    made = parts(
        sheet(f'<row r="1"><c r="A1" t="e"><v>#VREEMD!</v></c><c r="B1"{marks}></c></row>')
    )
    refused(errors.UnreadableFile, zipped(made))


def test_a_part_that_says_it_is_smaller_than_it_is_is_refused_in_binary_and_open_document():
    content = ods(table(row(cell("float", "7", "7"))))
    refused(errors.UnreadableFile, lying(content, "content.xml", 90), "a.ods")


@pytest.mark.parametrize("share", [n / 40 for n in range(1, 40)])
def test_a_file_that_broke_off_anywhere_is_refused(share):
    for content, name in (
        (package(sheet(ONE), texts=["a"]), "a.xlsx"),
        (ods(table(row(cell("float", "7", "7")))), "a.ods"),
    ):
        with pytest.raises(errors.UnreadableFile):
            read(content[: max(int(len(content) * share), 4)], name)
