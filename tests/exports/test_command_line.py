"""`python -m exports`: the files that its page gives too, and kind words where it cannot."""

from io import BytesIO

import openpyxl
import pytest
from pptx import Presentation
from pypdf import PdfReader

from data import programmes
from exports.__main__ import main
from exports.paper import pdf
from insights.deck.setting import setting
from insights.deck.standard import deck
from insights.paper.pack import pack
from insights.paper.region import region

AT = "2026-11-21"
MEETING = "2026-09-17"


@pytest.fixture
def made(demo):
    return setting(programmes.programme("voorbeeld"), demo, MEETING)


@pytest.fixture
def made_file(demo, tmp_path):
    def run(command, name, *more):
        path = tmp_path / name
        wanted = [command, "--meeting", MEETING, "--at", AT, "--out", str(path), *more]
        assert main(wanted) == 0
        return path.read_bytes()

    return run


def test_paper_is_the_very_same_file(made, demo, made_file):
    # the page asks for the same evening, a second more or less
    assert PdfReader(BytesIO(made_file("a4", "a.pdf"))).pages[0].extract_text() == (
        PdfReader(BytesIO(pdf.pdf(region(made)))).pages[0].extract_text()
    )
    told = PdfReader(BytesIO(made_file("pack", "p.pdf")))
    other = PdfReader(BytesIO(pdf.pack(pack(made, demo))))
    assert [page.extract_text() for page in told.pages] == [
        page.extract_text() for page in other.pages
    ]


def test_slides_and_figures_are_those_of_the_deck(made, made_file):
    slides = deck(made).slides
    read = Presentation(BytesIO(made_file("deck", "d.pptx")))
    titles = [page.shapes.title.text_frame.text for page in read.slides]
    assert titles[1:] == [one.message for one in slides]
    book = openpyxl.load_workbook(BytesIO(made_file("workbook", "w.xlsx")))
    said = {cell.value for sheet in book for row in sheet for cell in row}
    assert {one.message for one in slides} <= said
    assert slides[0].message in made_file("workbook", "w.csv").decode("utf-8-sig")


@pytest.mark.parametrize("whom", ["werkvloer", "rietmeander", "bouwsteen-4"])
def test_a_page_for_somebody_in_the_asked_language(made_file, whom):
    content = made_file("a4", "a.pdf", "--for", whom, "--language", "en")
    document = PdfReader(BytesIO(content))
    assert len(document.pages) == 1 and str(document.root_object["/Lang"]).startswith("en")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["a4", "--out", "a.docx"], "Laat de naam eindigen op .pdf"),
        (["deck", "--out", "a.pptx", "--meeting", "nooit"], "Wel: 2026-12-10"),
        (["a4", "--out", "a.pdf", "--for", "niemand"], "Er is geen A4’tje voor niemand"),
        (["a4", "--out", "a.pdf", "--for", "bouwsteen-99"], "Er is geen A4’tje voor"),
        (["deck", "--out", "a.pptx", "--template", "weg.pptx"], "weg.pptx is er niet"),
        (["a4", "--out", "nergens/a.pdf"], "is niet te schrijven"),
    ],
)
def test_what_cannot_be_made_is_told_kindly(
    demo, tmp_path, monkeypatch, capsys, asked, said
):  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert main(asked) == 1
    assert said in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
