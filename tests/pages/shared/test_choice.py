"""A choice that one page knows and another does not: said, kept, and there again."""

import pytest
from streamlit.testing.v1 import AppTest

SCRIPT = """
import streamlit as st
from pages.shared import choice
page = st.session_state["on"]
choice.arrive(page)
months = {"laatste": "december 2025 (laatste)", "2025-11": "november 2025"}
others = months | {"2025-03": "maart 2025"}
found = choice.choice("maand", "Maand", others if page == "a" else months, elsewhere=others)
st.write(found)
choice.leave()
"""


@pytest.fixture
def app():
    found = AppTest.from_string(SCRIPT, default_timeout=30)
    found.session_state["on"] = "a"
    return found


def went(app, page):
    """The menu opens another page without the choices in its address."""
    app.session_state["on"] = page
    app.query_params.clear()
    return app.run()


def address(app):
    return {key: of[0] if isinstance(of, list) else of for key, of in app.query_params.items()}


def seen(app):
    assert not app.exception
    return app.markdown[0].value, [one.value for one in app.caption]


def test_a_month_of_another_page_is_said_and_kept_for_that_page(app):
    app.run().selectbox[0].select("2025-03").run()
    assert seen(app) == ("2025-03", [])
    found, said = seen(went(app, "b"))
    assert found == "laatste"
    assert said == [
        "Maand: ‘maart 2025’ is op deze pagina niet te kiezen. "
        "U ziet hier: december 2025 (laatste). Uw keuze blijft staan voor de andere pagina’s."
    ]
    assert address(app) == {"maand": "2025-03"}
    assert seen(app.run())[1]  # as long as nothing else is chosen
    assert seen(went(app, "a")) == ("2025-03", [])


def test_what_is_chosen_here_instead_takes_its_place(app):
    app.run().selectbox[0].select("2025-03").run()
    went(app, "b").selectbox[0].select("2025-11").run()
    assert seen(app) == ("2025-11", [])
    assert address(app) == {"maand": "2025-11"}
    assert seen(went(app, "a")) == ("2025-11", [])


def test_a_link_to_a_month_of_another_page_keeps_it_too(app):
    app.session_state["on"] = "b"
    app.query_params["maand"] = "2025-03"
    found, said = seen(app.run())
    assert found == "laatste" and "‘maart 2025’" in said[0]
    assert address(app) == {"maand": "2025-03"}


def test_what_exists_nowhere_is_said_and_dropped(app):
    app.query_params["maand"] = "1999-01"
    assert seen(app.run()) == ("laatste", [])
    assert "‘1999-01’ bestaat niet bij ‘Maand’" in app.get("html")[0].body
    assert address(app) == {}
