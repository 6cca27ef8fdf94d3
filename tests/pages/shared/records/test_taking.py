"""Taking a record out from its own form: a question, a reason, a warning, and the way back."""

import pytest
from streamlit.testing.v1 import AppTest

from data.disclosure import Scope
from insights.ask import now
from insights.programme.gone import gone
from insights.programme.records import record, records
from pages.shared.records import saving
from pipelines.records import restore, withdraw, write
from tests.pages.opening import opened, shown

KEEPER = Scope("programmamanager")
ASKED = {"rol": "programmamanager"}


@pytest.fixture(autouse=True)
def same_browser(monkeypatch):
    """Without a browser there is no cookie to know it by."""
    monkeypatch.setattr(saving, "browser", lambda: "test")


@pytest.fixture
def mistake(demo):
    """A milestone put in by mistake, with a success that points at it."""
    said = {"bouwsteen": "4", "title": "Dubbel ingevoerd", "planned": "2027-05-01"}
    one = write("milestone", said, who="els", scope=KEEPER)
    told = {"title": "Gehaald (voorbeeld)", "date": "2026-11-20", "milestone": one}
    points = write("success", told, who="els", scope=KEEPER)
    yield one
    for kind, id in (("milestone", one), ("success", points)):
        withdraw(kind, id, "test", who="els", scope=KEEPER)


def button(app, key):
    return next(one for one in app.button if one.key == key)


def dialog():
    """The form of one record on a page of its own: what a dialog holds, without a browser."""
    import streamlit as st

    from data.disclosure import Scope
    from data.records import RECORDS
    from insights.ask import now
    from insights.programme.records import record
    from pages.shared.records import form, saving

    st.session_state["scope"] = scope = Scope("programmamanager")
    saving.told()
    kind, id = st.session_state["about"]
    one = st.session_state.setdefault("one", record(kind, id, now(), scope))
    if one and record(kind, id, now(), scope):
        made = form.Form(kind, tuple(RECORDS[kind].by_name)[:3], one)
        if "begun" not in st.session_state:
            st.session_state["begun"] = form.begin(made) or True
        form.filled_in(made)


def asked(one, kind="milestone"):
    """The form of that record, with the question in it."""
    app = AppTest.from_function(dialog, default_timeout=60)
    app.session_state["about"] = (kind, one)
    app.run()
    button(app, f"out:{kind}:{one}").click().run()
    assert not app.exception
    return app


def words(app):
    return "".join(block.body for block in app.get("html"))


def stands(one, kind="milestone"):
    return record(kind, one, now(), KEEPER) is not None


def test_it_asks_first_names_what_points_at_it_and_wants_a_reason(mistake):
    app = asked(mistake)
    assert "mijlpaal ‘Dubbel ingevoerd’ laten vervallen?" in words(app)
    assert "Succes ‘Gehaald (voorbeeld)’" in words(app)
    button(app, f"yes:milestone:{mistake}").click().run()
    assert "Schrijf kort waarom het vervalt." in words(app) and stands(mistake)
    button(app, f"no:milestone:{mistake}").click().run()
    assert button(app, f"save:milestone:{mistake}") and stands(mistake)


def test_it_goes_with_its_reason_and_comes_back_by_undo(mistake):
    app = asked(mistake)
    app.text_input(key=f"why:milestone:{mistake}").set_value("Stond er al").run()
    button(app, f"yes:milestone:{mistake}").click().run()
    assert not stands(mistake)
    page = shown(app)
    assert "Mijlpaal is vervallen" in page and "Stond er al" in page
    back = next(one for one in app.button if one.key and one.key.startswith("undo:"))
    assert back.label == "Ongedaan maken"
    back.click().run()
    assert stands(mistake) and button(app, f"save:milestone:{mistake}")


def test_what_was_taken_out_is_known_by_bouwsteen_with_its_reason(mistake):
    withdraw("milestone", mistake, "Stond er al", who="datasteward", scope=KEEPER)
    found = gone(("milestone",), now(), KEEPER, "4")
    assert [(one.record.title, one.why) for one in found if one.record.id == mistake] == [
        ("Dubbel ingevoerd", "Stond er al")
    ]
    assert mistake not in {one.record.id for one in gone(("milestone",), now(), KEEPER, "5")}


def test_an_amount_is_not_among_what_is_known_of_it(demo):
    one = next(one for one in records("agreement", now(), KEEPER) if one.number("money_eur"))
    withdraw("agreement", one.id, "test", who="els", scope=KEEPER)
    try:
        found = gone(("agreement",), now(), KEEPER)
        assert next(each for each in found if each.record.id == one.id).record["money_eur"] is None
    finally:
        restore("agreement", one.id, who="els", scope=KEEPER)


def test_long_after_it_is_put_back_from_a_list_on_its_page(mistake):
    withdraw("milestone", mistake, "Stond er al", who="datasteward", scope=KEEPER)
    app = opened("bouwsteen", bouwsteen="4", **ASKED)
    assert "Stond er al" in shown(app)
    button(app, f"back:milestone:{mistake}").click().run()
    assert stands(mistake) and "Mijlpaal is teruggezet" in shown(app)


@pytest.mark.parametrize("kind, id", [("bouwsteen", "4"), ("milestone", "new")])
def test_what_pages_are_made_of_stays_and_a_new_record_is_not_there_yet(demo, kind, id):
    app = AppTest.from_function(dialog, default_timeout=60)
    app.session_state["about"] = (kind, id)
    app.run()
    assert not app.exception
    assert not [one for one in app.button if one.key and one.key.startswith("out:")]


def test_that_somebody_changed_it_meanwhile_is_said_in_the_question(mistake):
    app = asked(mistake)
    write("milestone", {"note": "Toch nodig"}, mistake, who="datasteward", scope=KEEPER)
    assert "Intussen heeft Datasteward dit gewijzigd" in words(app.run())


def test_what_was_filled_in_and_not_saved_is_there_when_the_form_opens_again(mistake):
    app = AppTest.from_function(dialog, default_timeout=60)
    app.session_state["about"] = ("milestone", mistake)
    app.run()
    app.text_input(key=f"field:milestone:{mistake}:title").set_value("Half af").run()
    again = AppTest.from_function(dialog, default_timeout=60)
    again.session_state["about"] = ("milestone", mistake)
    again.run()
    assert again.text_input(key=f"field:milestone:{mistake}:title").value == "Half af"
    assert "Dit vulde u al in" in words(again)
    button(again, f"leave:milestone:{mistake}").click().run()
