"""A list with one row per client on the page: offered, counted on request, published as counts."""

from datetime import datetime

from streamlit.testing.v1 import AppTest

from tests.data.deliveries import counted, facts
from tests.pages.deliver.sending import button, downloads, expanders, uploaded
from tests.pages.opening import opened, shown
from tests.pipelines.books import xlsx
from tests.pipelines.lists_of_people import HEADER, client, without

OFFER = "Dit lijkt een lijst met één regel per cliënt"
COUNT = "Tel de regels en ga verder met de aantallen"
BACK = "Toch niet: terug naar de lijst"


def people(*left_out, how_many=12):
    """A list of clients since March 2024, without some of its columns."""
    rows = [client(f"C{n}", Startdatum=datetime(2024, 3, 1), Peildatum=datetime(2025, 10, 31))
            for n in range(how_many)]  # fmt: skip
    return xlsx(("ECD", without([HEADER, *rows], *left_out)))


def sent(monkeypatch, content) -> AppTest:
    uploaded(monkeypatch, ("lijst.xlsx", content))
    return opened("deliver", rol="analist", van="lisoever")


def test_a_list_of_clients_is_refused_and_its_counting_offered(store, monkeypatch):
    app = sent(monkeypatch, people())
    page = shown(app)
    assert "‘lijst.xlsx’ kan zo niet worden gepubliceerd" in page and OFFER in page
    assert "Op blad ‘ECD’ staan 12 regels" in page and "Zzyxq" not in page
    assert "Wat wij met de kolommen doen" in expanders(app)
    assert "Naam cliënt" in page and "vergeten wij" in page
    assert not [one for one in app.main.button if one.label == "Publiceren"]
    assert not app.main.selectbox  # the list says which month it is


def test_on_request_the_counts_take_its_place_and_are_published(store, monkeypatch):
    app = sent(monkeypatch, people())
    button(app, COUNT).click().run()
    page = shown(app)
    assert "‘lijst (geteld).xlsx’ is in orde" in page and OFFER not in page
    assert "12 regels geteld: 12 cliënten op de peildatum." in page and "Zzyxq" not in page
    assert "De getelde aantallen (.xlsx)" in downloads(app)
    assert counted("clients") == 0
    button(app, "Publiceren").click().run()
    assert "Eén bestand" in shown(app)
    assert counted("clients") == 1 and 12 in facts()["clients"][0]


def test_the_reader_can_go_back_to_the_list(store, monkeypatch):
    app = sent(monkeypatch, people())
    button(app, COUNT).click().run()
    button(app, BACK).click().run()
    assert OFFER in shown(app)


def test_a_list_without_a_peildatum_asks_for_the_month(store, monkeypatch):
    app = sent(monkeypatch, people("Peildatum"))
    month = next(one for one in app.main.selectbox if one.label == "Welke maand telt deze lijst?")
    month.set_value(_first_of(2025, 9)).run()
    button(app, COUNT).click().run()
    assert "‘lijst (geteld).xlsx’ is in orde" in shown(app)
    button(app, "Publiceren").click().run()
    assert any(_first_of(2025, 9) in row for row in facts()["clients"])


def _first_of(year, month):
    return datetime(year, month, 1).date()


def test_what_is_missing_is_said_and_then_there_is_no_button(store, monkeypatch):
    app = sent(monkeypatch, people("Leveringsvorm"))
    assert "Wij zoeken nog een kolom ‘Leveringsvorm’" in shown(app)
    assert COUNT not in [one.label for one in app.main.button]


def test_what_cannot_be_counted_is_said_beside_the_offer(store, monkeypatch):
    rows = [HEADER, *(client(n, Einddatum="binnenkort") for n in range(6))]
    app = sent(monkeypatch, xlsx(("ECD", rows)))
    button(app, COUNT).click().run()
    page = shown(app)
    assert OFFER in page and "kunnen wij 6 cellen niet als datum lezen" in page
    assert "binnenkort" not in page


def test_an_english_reader_reads_it_in_english(store, monkeypatch):
    uploaded(monkeypatch, ("lijst.xlsx", people()))
    page = shown(opened("deliver", rol="analist", van="lisoever", taal="en"))
    assert "This looks like a list with one row per client" in page
