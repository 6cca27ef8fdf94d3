"""Files that are not what their name says: each is called by its own name, with the remedy."""

import pytest

from pipelines import errors
from pipelines.read import read
from pipelines.reading.disguise import kind_inside
from tests.pipelines.opendocument import cell, ods, row, table
from tests.pipelines.packages import package, sheet

PAGE = "<html><head><meta charset='utf-8'></head><body><table><tr><td>1</td></tr></table></html>"
OLD_XML = (
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>'
)
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99) + "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize("name", ["export.xls", "export.xlsx", "export.ods", "export.xlsb"])
@pytest.mark.parametrize(
    ("content", "found"),
    [
        (PAGE.encode(), "HTML"),
        (b"\xef\xbb\xbf\r\n " + PAGE.encode(), "HTML"),
        (PAGE.encode("utf-16"), "HTML"),
        (b"<TABLE border=1><tr><td>1</td></tr></TABLE>", "HTML"),
        (b"<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0'><html/>", "HTML"),
        (OLD_XML.encode(), "XML Spreadsheet 2003"),
        (OLD_XML.encode("utf-16"), "XML Spreadsheet 2003"),
        (b"<?xml version='1.0'?><gegevens/>", "XML"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "MHTML"),
        (b"%PDF-1.7", "PDF"),
    ],
)
def test_an_export_that_only_has_the_name_of_a_workbook_is_called_what_it_is(name, content, found):
    with pytest.raises(errors.NotWhatItSays) as caught:
        read(content, name)
    assert caught.value.facts == {"name": name, "found": found}


def test_a_text_that_is_called_xls_is_called_a_text():
    with pytest.raises(errors.NotWhatItSays) as caught:
        read(b"Peildatum\tAantal\r\n31-12-2025\t42\r\n", "export.xls")
    assert caught.value.facts["found"] == "TXT"


@pytest.mark.parametrize("name", ["a.xls", "a.xlsx", "a.xlsm", "a.xlsb", "a.ods"])
def test_a_password_is_said_to_be_one_under_any_name(name):
    with pytest.raises(errors.ProtectedFile):
        read(LOCKED, name)


@pytest.mark.parametrize(
    ("content", "kind"),
    [(package(sheet("")), "xlsx"), (ods(table(row(cell()))), "ods"),
     (b"PK\3\4xl/workbook.bin", "xlsb")],
)  # fmt: skip
def test_a_newer_workbook_behind_an_old_name_is_read_as_what_it_is(content, kind):
    assert kind_inside(content, "a.xls", "xls") == kind


def test_an_old_workbook_without_a_book_around_its_sheets_is_an_old_workbook():
    assert kind_inside(b"\x09\x08\x08\x00\x00\x00\x10\x00", "a.xls", "xls") == "xls"
