"""One click says that nothing changed, and the month is delivered."""

import pandas as pd

from pipelines.intake import judge, publish
from tests.pages.deliver.sending import button, uploaded
from tests.pages.opening import opened, shown
from tests.pipelines.books import xlsx
from texts import month

LAST = (pd.Timestamp.now() - pd.DateOffset(months=1)).replace(day=1).date()
BEFORE = (pd.Timestamp(LAST) - pd.DateOffset(months=1)).date()
PLACES = [
    ["Peildatum", "Gemeente", "Locatie", "Type", "Wooneenheden totaal", "Wooneenheden bezet"],
    [f"{BEFORE:%Y-%m}", "Rotterdam", "De Linde", "VPT", 40, 38],
]


def test_one_click_repeats_the_places_of_the_month_before(store, monkeypatch):
    publish(judge(xlsx(("Capaciteit", PLACES)), "c.xlsx", "lisoever"), uploader="test")
    uploaded(monkeypatch)
    app = opened("deliver", rol="analist", van="lisoever")
    button(app, f"Capaciteit van {month(LAST)}: ongewijzigd").click().run()
    page = shown(app)
    assert f"De cijfers van {month(BEFORE)} gelden nu ook voor {month(LAST)}" in page
    assert f"Ongewijzigd: overgenomen van {month(BEFORE)}" in page, "the note in the history"
    with store.reading() as con:
        found = con.execute("SELECT units, occupied FROM capacity_valid WHERE period = ?", [LAST])
        assert found.fetchall() == [(40, 38)]


def test_without_anything_before_it_says_why_it_cannot(store, monkeypatch):
    uploaded(monkeypatch)
    app = opened("deliver", rol="analist", van="lisoever")
    button(app, f"Personeel van {month(LAST)}: ongewijzigd").click().run()
    assert "nog geen eerdere cijfers om over te nemen" in shown(app)
