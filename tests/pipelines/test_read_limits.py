"""Files that would stop the server, or lie: refused in this process, which goes on."""

import random
import zipfile
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.errors import UserError
from pipelines import errors
from pipelines.read import read
from pipelines.reading import limits
from pipelines.reading.xlsx import read_xlsx
from tests.pipelines.packages import lying, package, parts, sheet, zipped

ONE = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'


def refused(kind, content, name="cijfers.xlsx"):
    with pytest.raises(kind) as caught:
        read(content, name)
    assert type(caught.value) is kind and caught.value.facts["name"] == name
    return caught.value.facts


@pytest.mark.parametrize(
    "spelling",
    ['<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
     "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>",
     '<row r="1"/><row r="1048576"><c r="XFC1048576" t="n"><v>1</v></c><c><f>A1</f></c></row>'],
)  # fmt: skip
def test_a_cell_in_the_last_corner_is_refused_by_its_name_before_it_ends_the_process(spelling):
    xml = sheet('<row r="1"><c r="A1"><v>1</v></c></row>' + spelling)
    facts = refused(errors.TooManyCells, package(xml, sheet_name="Personeel"))
    assert facts["sheet"] == "Personeel" and facts["cell"] == "XFD1048576"


def test_a_stray_cell_written_by_a_real_program_is_refused_too():
    book = openpyxl.Workbook()
    book.active["A1"] = book.active["XFD1048576"] = 1
    file = BytesIO()
    book.save(file)
    assert refused(errors.TooManyCells, file.getvalue())["cell"] == "XFD1048576"


def test_a_claim_of_a_hundred_billion_texts_does_not_end_the_process():
    made = parts(sheet(ONE), texts=["raak"])
    made["xl/sharedStrings.xml"] = made["xl/sharedStrings.xml"].replace(
        "<sst ", '<sst uniqueCount="100000000000" '
    )
    assert read(zipped(made), "cijfers.xlsx").sheets[0].rows == [["raak"]]


@pytest.mark.parametrize("attributes", ['t="s"', "t='s'", 't="s" cm="1"'])
def test_one_long_text_shown_by_very_many_cells_is_refused(monkeypatch, attributes):
    monkeypatch.setattr("pipelines.reading.xlsx.MAX_TEXT", 1_000_000)
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" {attributes}><v>1</v></c></row>' for n in range(1, 99)
    )
    content = package(sheet(rows), texts=["kort", "x" * 20_000])
    with pytest.raises(errors.TooMuchUnpacked):
        read_xlsx(content, "cijfers.xlsx")


def test_a_long_text_beside_many_short_ones_and_numbers_is_read(monkeypatch):
    monkeypatch.setattr("pipelines.reading.xlsx.MAX_TEXT", 1_000_000)
    cells = '<c r="A{0}" t="s"><v>1</v></c><c r="B{0}"><v>2</v></c>'
    rows = "".join(f'<row r="{n}">{cells.format(n)}</row>' for n in range(1, 99))
    content = package(sheet(rows), texts=["", "kort", "x" * 20_000])
    assert read_xlsx(content, "cijfers.xlsx")[0].rows == [["kort", 2.0]] * 98


def test_a_zip_bomb_is_refused_by_what_it_says_of_itself():
    blanks = sheet(ONE, after=" " * (limits.BIG_PART + 1))
    refused(errors.TooMuchUnpacked, package(blanks, texts=["a"]))


def test_very_many_sheets_that_are_one_and_the_same_part_are_refused():
    made = parts(sheet(ONE, after="<x/>" * 200_000), texts=["a"])
    one = '<sheet name="Blad1" sheetId="1" r:id="r1"/>'
    made["xl/workbook.xml"] = made["xl/workbook.xml"].replace(one, one * 1_000)
    refused(errors.TooMuchUnpacked, zipped(made))


def test_very_many_parts_are_refused():
    made = parts(sheet(ONE), texts=["a"])
    made |= {f"xl/media/{n}.png": "" for n in range(limits.MAX_PARTS)}
    refused(errors.TooMuchUnpacked, zipped(made))


@pytest.mark.parametrize("path", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
def test_a_part_that_holds_more_than_it_says_is_refused(path):
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    content = package(sheet(ONE + far), texts=["a"])
    refused(errors.UnreadableFile, lying(content, path, 90))


@pytest.mark.parametrize(
    "path", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "_rels/.rels"]
)
def test_a_document_type_and_so_an_entity_bomb_is_refused(path):
    bomb = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    made = parts(sheet(ONE), texts=["a"])
    made[path] = bomb + made[path].removeprefix('<?xml version="1.0" encoding="UTF-8"?>\n')
    refused(errors.UnreadableFile, zipped(made))


def test_an_entity_bomb_in_the_shared_texts_is_not_unfolded():
    made = parts(sheet(ONE), texts=["&b;"])
    made["xl/sharedStrings.xml"] = (
        '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>' + made["xl/sharedStrings.xml"]
    )
    refused(errors.UnreadableFile, zipped(made))


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9, 0.99])
def test_a_file_that_broke_off_on_its_way_is_unreadable(share):
    content = package(sheet(ONE), texts=["a"])
    refused(errors.UnreadableFile, content[: int(len(content) * share)])


@pytest.mark.parametrize(
    "gone", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels"]
)
def test_a_workbook_without_one_of_its_parts_is_unreadable(gone):
    made = parts(sheet(ONE), texts=["a"])
    del made[gone]
    refused(errors.UnreadableFile, zipped(made))


@pytest.mark.parametrize(
    "broken", ["<row", '<row r="1"><c r="A1"><v>1', '<row r="1"><c r="??"><v>1</v></c></row>']
)
def test_a_sheet_that_is_no_xml_is_unreadable(broken):
    refused(errors.UnreadableFile, package(sheet(broken).removesuffix("</sheetData></worksheet>")))


def test_a_changed_byte_is_noticed():
    content = bytearray(zipped(parts(sheet(ONE), texts=["raak"]), packing=0))
    content[content.index(b"raak")] = ord("t")
    refused(errors.UnreadableFile, bytes(content))


def test_a_password_in_the_zip_itself_is_a_password():
    content = bytearray(package(sheet(ONE), texts=["a"]))
    for found in (b"PK\1\2", b"PK\3\4"):
        at = content.find(found)
        while at >= 0:
            content[at + (8 if found == b"PK\1\2" else 6)] |= 1
            at = content.find(found, at + 1)
    refused(errors.ProtectedFile, bytes(content))


def test_an_honest_sheet_of_the_same_zero_everywhere_is_no_bomb():
    row = "".join(f'<c r="{column}{{0}}" s="1"><v>0</v></c>' for column in "ABCDEFGHIJKL")
    rows = "".join(f'<row r="{n}">{row.format(n)}</row>' for n in range(1, 40_001))
    content = package(sheet(rows), formats=["0"])
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert archive.getinfo("xl/worksheets/sheet1.xml").file_size > limits.BIG_PART
    found = read(content, "cijfers.xlsx").sheets[0]
    assert len(found.rows) == 40_000 and found.rows[-1] == [0.0] * 12


NAMES = st.sampled_from(["a.xlsx", "b.xlsm", "c.csv", "d.txt", "e.xls", "f", "g.ods"])
STARTS = st.sampled_from(
    [b"", b"PK\3\4", b"PK\5\6" + bytes(18), b"\xff\xfe", b"\xef\xbb\xbf", b"<html>"]
)


@given(STARTS, st.binary(max_size=300), NAMES)
def test_random_bytes_give_a_workbook_or_a_situation_and_nothing_else(start, content, name):
    reads_or_refuses(start + content, name)


def test_a_workbook_with_random_damage_gives_a_workbook_or_a_situation(rounds):
    made = parts(sheet(ONE + '<row r="2"><c r="B2" s="1"><f>A1</f><v>1</v></c></row>'),
                 texts=["a"], formats=["0%"])  # fmt: skip
    sound, chance = zipped(made, packing=0), random.Random(20261121)
    for _ in range(rounds(300, 30_000)):
        content = bytearray(sound)
        for _ in range(chance.randint(1, 4)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        reads_or_refuses(bytes(content), "cijfers.xlsx", read_xlsx)


def test_a_workbook_with_damaged_words_gives_a_workbook_or_a_situation(rounds):
    """As above, but packed afterwards, so that the checksums are right and calamine gets it."""
    made = parts(sheet(ONE + '<row r="2"><c r="B2" s="1"><f>A1</f><v>1</v></c></row>'),
                 texts=["a"], formats=["0%"])  # fmt: skip
    chance = random.Random(20261121)
    for _ in range(rounds(300, 30_000)):
        path = chance.choice(sorted(made))
        content = bytearray(made[path].encode())
        for _ in range(chance.randint(1, 3)):
            at = chance.randrange(len(content))
            content[at : at + chance.randint(0, 3)] = chance.choice(
                [b"", b"9", b'"', b"<", b">", b"/", b"\xff", b"-1", b"99999999999", b"&a;", b" "]
            )
        reads_or_refuses(zipped(made | {path: bytes(content)}), "cijfers.xlsx", read_xlsx)


def reads_or_refuses(content, name, reads=read):
    try:
        assert reads(content, name)
    except UserError as error:
        assert error.facts["name"] == name
