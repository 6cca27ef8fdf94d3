"""What was found in a file, as the page shows it, and the workbook that goes back."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from pages.deliver import findings
from pages.shared import taking
from pipelines.intake import judge, publish
from tests.pages.deliver.sending import downloads, expanders, typed_over, uploaded
from tests.pages.opening import opened, shown
from tests.pages.workbook import clients
from texts import language

WRONG = {"K3": -3, "K5": -8, "K6": "twaalf"}
COPY = "Uw bestand met opmerkingen"


@pytest.fixture
def analyst(store, monkeypatch):
    """The page after this partner's analyst sent a file."""

    def sent(content, name="bestand.xlsx", **asked):
        uploaded(monkeypatch, (name, content))
        return opened("deliver", rol="analist", van="lisoever", **asked)

    return sent


def test_a_wrong_cell_is_named_once_with_what_to_do(analyst):
    app = analyst(typed_over(clients("lisoever", 5), WRONG))
    page = shown(app)
    assert "3 punten moeten eerst worden verbeterd. Er is niets opgeslagen." in page
    assert "Verbeter cel K3 en K5 en stuur het bestand opnieuw in." in page
    assert page.count("zie hierboven") == 1
    assert expanders(app)["Wat wij u vragen (3)"]


def test_what_is_only_good_to_know_is_folded(analyst):
    app = analyst(typed_over(clients("lisoever", 5), {"N1": "Opmerking", "N2": "x"}))
    label = next(one for one in expanders(app) if one.startswith("Ter informatie"))
    assert not expanders(app)[label]
    assert "‘bestand.xlsx’ is in orde" in shown(app)
    assert COPY not in downloads(app)


def test_a_file_whose_columns_are_unclear_says_what_to_do(analyst):
    page = shown(analyst(typed_over(clients("lisoever", 5), {"K1": "Xyz"})))
    assert "wij herkennen nog niet alles wat wij nodig hebben" in page
    assert "dan lezen wij het bestand meteen opnieuw" in page


def test_a_file_that_changes_nothing_says_so_and_cannot_be_published(analyst):
    publish(judge(clients("lisoever", 5), "eerst.xlsx", "lisoever"), uploader="test")
    app = analyst(clients("lisoever", 5))
    assert "‘bestand.xlsx’ verandert niets" in shown(app)
    assert not [one for one in app.main.button if one.label == "Publiceren"]


def test_a_file_with_persons_says_so_and_is_never_given_back(analyst):
    app = analyst(typed_over(clients("lisoever", 5), {"N1": "Achternaam", "N2": "x"} | WRONG))
    page = shown(app)
    assert "Er staan gegevens over personen in." in page and "wij hebben niets bewaard" in page
    assert COPY not in downloads(app)


@pytest.mark.parametrize(("code", "sheet"), [("nl", "Opmerkingen"), ("en", "Remarks")])
def test_the_own_workbook_comes_back_marked_and_only_when_asked_for(
    store, monkeypatch, code, sheet
):
    judged = judge(typed_over(clients("lisoever", 5), WRONG), "cijfers.xlsx", "lisoever")
    made, asked, marked = [], {}, findings.marked
    monkeypatch.setattr(findings, "marked", lambda *args: made.append(1) or marked(*args))
    monkeypatch.setattr(
        taking.st, "download_button",
        lambda label, data, name, mime, **kwargs: asked.update(kwargs, data=data),
    )  # fmt: skip
    language.set(code)
    findings.marked_copy(judged, 0)
    language.set("nl")
    assert not made
    book = load_workbook(BytesIO(asked["data"]()))
    assert made
    assert sheet in book.sheetnames and book["Cliënten"]["K3"].comment
    assert asked["on_click"] == "ignore"


@pytest.mark.parametrize(
    ("name", "copy"),
    [
        ("cijfers.xlsx", "cijfers - opmerkingen.xlsx"),
        ("cijfers - opmerkingen.xlsx", "cijfers - opmerkingen.xlsx"),
        ("met macro's.XLSM", "met macro's - opmerkingen.XLSM"),
        ("oud.xls", "oud - opmerkingen.xlsx"),
        ("lijst.csv", "lijst - opmerkingen.xlsx"),
    ],
)
def test_the_copy_is_called_after_the_file_as_the_marker_itself_would(name, copy):
    assert findings.copy_name(name) == copy


def test_the_button_is_there_for_a_file_with_wrong_cells(analyst):
    assert COPY in downloads(analyst(typed_over(clients("lisoever", 5), WRONG)))
    page = analyst(typed_over(clients("lisoever", 5), WRONG), taal="en")
    assert "Your file with our remarks" in downloads(page)
    shown(page)
