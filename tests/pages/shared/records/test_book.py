"""The programme as one workbook, from and to the page: for who keeps it, and nobody else."""

from io import BytesIO
from types import SimpleNamespace

import openpyxl
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from data.disclosure import Scope
from insights.ask import now
from insights.programme.records import record
from pipelines.records import withdraw, write
from pipelines.records.export import export
from tests.pages.opening import opened, shown

KEEPER = Scope("programmamanager")


def page():
    """The part of the board about the workbook, for who keeps the programme."""
    import streamlit as st

    from data.disclosure import Scope
    from pages.shared import filters
    from pages.shared.records import book

    st.session_state["scope"] = Scope("programmamanager")
    filters.choose_moment()
    book.show()


@pytest.fixture
def meeting(demo):
    """A meeting with a decision that names it."""
    one = write("meeting", {"date": "2026-12-20", "name": "Extra"}, who="els", scope=KEEPER)
    told = {"title": "Wij gaan door", "date": "2026-12-20", "meeting": one}
    two = write("decision", told, who="els", scope=KEEPER)
    yield one
    for kind, id in (("meeting", one), ("decision", two)):
        withdraw(kind, id, "test", who="els", scope=KEEPER)


def changed(sheet, id, head, value):
    """The workbook of now with one cell typed over."""
    book = openpyxl.load_workbook(BytesIO(export()[0]))
    heads = [one.value for one in book[sheet][1]]
    row = next(row for row in book[sheet].iter_rows(min_row=2) if row[0].value == id)
    row[heads.index(head)].value = value
    held = BytesIO()
    book.save(held)
    return held.getvalue()


def read_in(content, monkeypatch):
    sent = SimpleNamespace(name="programma.xlsx", getvalue=lambda: content)
    monkeypatch.setattr(st, "file_uploader", lambda *args, **kwargs: sent)
    app = AppTest.from_function(page, default_timeout=60).run()
    next(one for one in app.button if one.key == "read_book").click().run()
    assert not app.exception
    return "".join(block.body for block in app.get("html"))


def test_what_was_changed_is_taken_over_and_what_still_points_at_it_is_told(meeting, monkeypatch):
    said = read_in(changed("Vergaderingen", meeting, "Vervallen", "ja"), monkeypatch)
    assert "1 vastleggingen toegevoegd of veranderd." in said
    assert "Vergadering ‘Extra’ vervalt, maar hiernaar wordt nog verwezen" in said
    assert record("meeting", meeting, now(), KEEPER) is None


def test_what_is_wrong_is_told_with_its_cell_and_nothing_is_stored(meeting, monkeypatch):
    said = read_in(changed("Vergaderingen", meeting, "Datum", "straks"), monkeypatch)
    assert "Er is niets opgeslagen" in said and "Vergaderingen, cel" in said
    assert record("meeting", meeting, now(), KEEPER)


def test_a_workbook_as_it_was_taken_along_changes_nothing(meeting, monkeypatch):
    assert "Er verandert niets." in read_in(export()[0], monkeypatch)


def test_it_has_amounts_so_only_who_keeps_the_programme_is_offered_it(demo):
    offered = [one.label for one in opened("bouwstenen", rol="programmamanager").main.expander]
    assert "Het hele programma in één werkboek" in offered
    app = opened("bouwstenen")
    assert "werkboek" not in " ".join(one.label for one in app.main.expander)
    assert "13" in shown(app)
