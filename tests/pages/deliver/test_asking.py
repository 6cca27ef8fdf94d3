"""What we do not understand is asked, read again at once, remembered, and can be taken back."""

import pytest

from pipelines.intake import judge, publish
from tests.pages.deliver.sending import button, expanders, uploaded
from tests.pages.opening import opened, shown
from tests.pipelines.books import xlsx

PARTNER = "lisoever"
LIST = [
    ["Wanneer", "Waar", "Hoe", "Hoeveel", "Opm."],
    ["30-09-2026", "Rotterdam", "Pakket thuis", 112, "x"],
    ["30-09-2026", "Schiedam", "Verblijf", 64, ""],
]
SAID = {
    "kind": "clients",
    "columns": {"Wanneer": "period", "Waar": "gemeente", "Hoe": "leveringsvorm",
                "Hoeveel": "clients", "Opm.": ""},
    "values": {"Hoe": {"Pakket thuis": "VPT"}},
}  # fmt: skip


@pytest.fixture
def asked(store, monkeypatch):
    """The page after a file in words that nobody knows."""
    uploaded(monkeypatch, ("eigen.xlsx", xlsx(("Blad1", LIST))))
    return opened("deliver", rol="analist", van=PARTNER)


def box(app, label):
    return next(one for one in app.main.selectbox if one.label == label)


def explained(app):
    """The page after both rounds of questions were answered."""
    box(app, "Waar gaat dit blad over?").select("clients").run()
    for label, meaning in (
        ("‘Wanneer’ is", "period"), ("‘Waar’ is", "gemeente"), ("‘Hoe’ is", "leveringsvorm"),
        ("‘Hoeveel’ is", "clients"), ("‘Opm.’ is", "-"),
    ):  # fmt: skip
        box(app, label).select(meaning)
    button(app, "Lees het blad zo").click().run()
    assert box(app, "‘Pakket thuis’ (cel C2): voorstel voor Leveringsvorm").value == "vpt"
    button(app, "Lees het blad zo").click().run()
    return app


def test_the_columns_are_asked_with_what_they_look_like_proposed(asked):
    assert "Wijs aan wat uw koppen betekenen" in shown(asked)
    box(asked, "Waar gaat dit blad over?").select("clients").run()
    assert [box(asked, f"‘{name}’ is").value for name in ("Wanneer", "Waar", "Hoeveel")] == [
        "period", "gemeente", None
    ]  # fmt: skip


def test_once_explained_the_file_can_be_published_and_is_known_next_time(asked, store, monkeypatch):
    app = explained(asked)
    page = shown(app)
    assert "eigen.xlsx’ is goed gelezen" in page or "Publiceren" in [b.label for b in app.button]
    button(app, "Publiceren").click().run()
    assert "Gepubliceerd" in shown(app)
    later = [LIST[0], ["31-10-2026", "Rotterdam", "Pakket thuis", 113, ""]]
    uploaded(monkeypatch, ("later.xlsx", xlsx(("Blad1", later))))
    app = opened("deliver", rol="analist", van=PARTNER)
    page = shown(app)
    assert "Wijs aan wat uw koppen" not in page
    assert "zoals u eerder aangaf" in page


def test_what_was_told_is_seen_and_can_be_taken_back(store, monkeypatch):
    content = xlsx(("Blad1", LIST))
    mapping = {"sheets": {"Blad1": SAID}}
    publish(judge(content, "eigen.xlsx", PARTNER, mapping=mapping), uploader="test")
    uploaded(monkeypatch)
    app = opened("deliver", rol="analist", van=PARTNER)
    page = shown(app)
    assert "Wat u ons eerder vertelde" in page and "‘Pakket thuis’ onder Hoe" in page
    other = opened("deliver", rol="analist", van="elzenwiel")
    assert "Wat u ons eerder vertelde" not in shown(other), "of another partner"
    button(app, "Trek in").click().run()
    page = shown(app)
    assert "Ingetrokken" in page and "‘Pakket thuis’ onder Hoe" not in page
    assert not judge(content, "eigen.xlsx", PARTNER).accepted


def test_a_sheet_can_be_left_out_with_one_choice(store, monkeypatch):
    content = xlsx(("Kladblok", [["a", "b"], ["c", 3]]), ("Cliënten", [
        ["Peildatum", "Gemeente", "Leveringsvorm", "Aantal cliënten"],
        ["30-09-2026", "Rotterdam", "VPT", 112],
    ]))  # fmt: skip
    uploaded(monkeypatch, ("twee.xlsx", content))
    app = opened("deliver", rol="analist", van=PARTNER)
    assert "Publiceren" in [one.label for one in app.button], "an unread sheet is a warning"


def test_a_wrong_cell_is_corrected_in_place(store, monkeypatch):
    rows = [
        ["Peildatum", "Gemeente", "Leveringsvorm", "Aantal cliënten"],
        ["30-09-2026", "Rotterdam", "VPT", -112],
    ]
    uploaded(monkeypatch, ("min.xlsx", xlsx(("Cliënten", rows))))
    app = opened("deliver", rol="analist", van=PARTNER)
    assert expanders(app)["Verbeter hier (1)"] is True
    from pages.deliver import correcting

    monkeypatch.setattr(
        correcting.st, "data_editor", lambda frame, **_: frame.assign(**{"Moet zijn": ["112"]})
    )
    button(app, "Lees het opnieuw met deze verbeteringen").click().run()
    page = shown(app)
    assert "u verbeterde ‘-112’ in ‘112’" in page
    button(app, "Publiceren").click().run()
    with store.reading() as con:
        assert con.execute("SELECT sum(clients) FROM clients_valid").fetchone() == (112,)
