"""The same workbook in four formats, saved by a real office program, is the same to us."""

import datetime as dt
import shutil
import subprocess

import openpyxl
import pytest

from pipelines.read import read
from tests.pipelines.binary import inline, number, row, whole, xlsb

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not on this machine")
_KIND = {"xlsx": "xlsx:Calc MS Excel 2007 XML", "xls": "xls:MS Excel 97", "ods": "ods:calc8"}


def saved_again(path, kind, folder):
    """The bytes that the office program makes of a file."""
    subprocess.run(
        [OFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
         "--convert-to", _KIND[kind], "--outdir", folder / kind, path],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    return (folder / kind / f"{path.stem}.{kind}").read_bytes()


def partners_workbook(path, epoch):
    book = openpyxl.Workbook()
    book.epoch = epoch
    page = book.active
    page.title = "Cliënten ’25"
    page.append(["Peildatum", "Aantal", "Verzuim", "Tekst", "Fout", "Formule", "Leeg", "Duur"])
    page.append([dt.date(2025, 12, 31), 42, 0.078, "a  b\nc", "=1/0", "=B2*2", '=IF(B2>0,"","x")',
                 dt.timedelta(hours=30)])  # fmt: skip
    page.append([dt.datetime(2025, 12, 31, 13, 45, 30), -1.5, 0.5, "<5 & 'é'", "=NA()", "=D3"])
    page["C2"].number_format, page["C3"].number_format = "0.0%", "0%"
    page["H2"].number_format = "[h]:mm"
    page.row_dimensions[3].hidden = page.column_dimensions["D"].hidden = True
    page["A5"] = "samen"
    page.merge_cells("A5:C6")
    page["A10"] = "laatste"
    page["C5000"].number_format = "0%"
    away = book.create_sheet("Verborgen")
    away["B2"], away.sheet_state = 7, "hidden"
    book.create_sheet("Leeg")
    book.save(path)


@pytest.mark.parametrize(
    "epoch", [openpyxl.utils.datetime.WINDOWS_EPOCH, openpyxl.utils.datetime.MAC_EPOCH]
)
def test_one_workbook_is_the_same_in_every_format(tmp_path, epoch):
    path = tmp_path / "partner.xlsx"
    partners_workbook(path, epoch)
    first, *others = (
        read(saved_again(path, kind, tmp_path), f"partner.{kind}").sheets for kind in _KIND
    )
    assert first[0].rows[1][:4] == [dt.date(2025, 12, 31), 42.0, 0.078, "a  b\nc"]
    assert first[0].errors == {(1, 4): "#DIV/0!", (2, 4): "#N/A"}
    assert first[0].percent == {(1, 2), (2, 2)} and first[0].hidden_rows == {2}
    assert first[0].unsaved == frozenset() and first[1].hidden
    assert all(each == first for each in others)


def test_our_own_binary_workbook_is_one_to_an_office_program(tmp_path):
    rows = row(0, inline(0, "Gemeente"), inline(1, "Aantal")) + row(
        1, inline(0, "Schiedam"), whole(1, 42), number(2, 0.078, 1)
    )
    path = tmp_path / "binair.xlsb"
    path.write_bytes(xlsb(rows, formats=["0.0%"]))
    (theirs,) = read(saved_again(path, "xlsx", tmp_path), "binair.xlsx").sheets
    (ours,) = read(path.read_bytes(), "binair.xlsb").sheets
    assert ours == theirs
