"""Which files are read, and what a sender is told about the others, in every language."""

from io import BytesIO

import openpyxl
import pytest

from pipelines import errors
from pipelines.read import read
from pipelines.reading import limits
from pipelines.workbook import RawSheet
from tests.pipelines.packages import zipped
from texts import LANGUAGES, language, text

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
LOCKED = OLE + "EncryptedPackage".encode("utf-16-le") + bytes(600)


def empty_workbook():
    file = BytesIO()
    openpyxl.Workbook().save(file)
    return file.getvalue()


SITUATIONS = [
    (errors.EmptyFile, b"", "cijfers.xlsx", {}),
    (errors.EmptyFile, empty_workbook(), "cijfers.xlsx", {}),
    (errors.UnreadableFile, OLE, "cijfers.xls", {}),
    (errors.UnreadableFile, b"PK\3\4", "cijfers.XLSB", {}),
    (errors.UnreadableFile, b"PK\3\4", "cijfers.ods", {}),
    (errors.UnsupportedFormat, b"a;b", "cijfers.numbers", {"found": ".numbers"}),
    (errors.UnsupportedFormat, b"%PDF", "cijfers.pdf", {"found": ".pdf"}),
    (errors.UnsupportedFormat, b"a;b", "cijfers", {"found": "?"}),
    (errors.UnreadableFile, b"zomaar iets", "cijfers.xlsx", {}),
    (errors.UnreadableFile, b"PK\3\4 en verder niets", "cijfers.xlsx", {}),
    (errors.ProtectedFile, LOCKED, "cijfers.xlsx", {}),
    (errors.NotWhatItSays, OLE, "cijfers.xlsx", {"found": "XLS"}),
    (errors.NotWhatItSays, b"\xef\xbb\xbf\n<HTML><body>", "cijfers.xlsx", {"found": "HTML"}),
    (errors.NotWhatItSays, b"<?xml version='1.0'?><Workbook/>", "a.xlsx", {"found": "XML"}),
    (errors.NotWhatItSays, b"%PDF-1.7", "cijfers.xlsm", {"found": "PDF"}),
    (errors.NotWhatItSays, zipped({"a.txt": "a"}), "cijfers.xlsx", {"found": "ZIP"}),
    (errors.NotWhatItSays, zipped({"content.xml": ""}), "cijfers.xlsx", {"found": "ODS"}),
    (errors.TooLarge, bytes(limits.MAX_FILE + 1), "cijfers.xlsx", {"found": 101, "limit": 100}),
]


@pytest.mark.parametrize(
    ("kind", "content", "name", "facts"),
    SITUATIONS,
    ids=[f"{kind.__name__} {n}" for n, (kind, *_) in enumerate(SITUATIONS)],
)
def test_a_file_that_cannot_be_read_is_refused_with_a_sentence_and_a_remedy(
    kind, content, name, facts
):
    with pytest.raises(kind) as caught:
        read(content, name)
    assert type(caught.value) is kind
    assert caught.value.facts == {"name": name, **facts}
    for code in LANGUAGES:
        chosen = language.set(code)
        sentence = text(f"errors.{kind.__name__}", **caught.value.facts)
        language.reset(chosen)
        assert "{" not in sentence and sentence.count(".") >= 2


@pytest.mark.parametrize(
    ("part", "kind"),
    [("xl/workbook.bin", "XLSB"), ("word/document.xml", "DOCX"), ("ppt/presentation.xml", "PPTX")],
)
def test_another_office_file_is_called_by_its_name(part, kind):
    relation = (
        '<Relationships><Relationship Id="r" Type="x/officeDocument" '
        f'Target="{part}"/></Relationships>'
    )
    content = zipped({"_rels/.rels": relation, part: "<a/>"})
    with pytest.raises(errors.NotWhatItSays) as caught:
        read(content, "cijfers.xlsx")
    assert caught.value.facts["found"] == kind


def test_a_stray_cell_is_told_with_its_sheet_and_its_name():
    error = errors.TooManyCells(name="a.xlsx", sheet="Blad1", cell="XFD1048576", limit=10)
    assert "Blad1" in text("errors.TooManyCells", **error.facts)
    assert "XFD1048576" in text("errors.TooManyCells", **error.facts)


def test_the_cells_of_a_sheet_by_column_are_all_equally_long_and_made_once():
    sheet = RawSheet("Blad1", [["a", 1.0], ["b"], []])
    assert sheet.columns == [("a", "b", ""), (1.0, "", "")]
    assert sheet.columns is sheet.columns
    assert RawSheet("Blad1", []).columns == []
    assert sheet == RawSheet("Blad1", [["a", 1.0], ["b"], []])
