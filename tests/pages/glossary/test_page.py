"""The glossary on screen."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

FRAME = str(Path(__file__).parents[3] / "pages" / "frame.py")


def opened(**query):
    app = AppTest.from_file(FRAME, default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    return app.switch_page("glossary/page.py").run()


def shown(app):
    assert not app.exception
    return "".join(block.body for block in app.main.get("html"))


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_it_opens_with_every_group_and_a_link_to_each(demo, taal):
    page = shown(opened(taal=taal))
    for anchor in ("groep-wet", "groep-cijfers", "blad-finance"):
        assert f'href="#{anchor}"' in page
        assert f'id="{anchor}"' in page


def test_it_needs_no_figures(bare):
    assert 'id="begrip-vpt"' in shown(opened())


def test_a_word_leaves_what_has_it_and_stands_in_the_url(demo):
    app = opened()
    app.text_input(key="zoek").set_value("overbrugging").run()
    page = shown(app)
    assert 'id="begrip-overbruggingszorg"' in page
    assert 'id="begrip-wlz"' not in page
    assert app.query_params["zoek"] in ("overbrugging", ["overbrugging"])


def test_a_link_leads_to_one_figure(demo):
    page = shown(opened(zoek="K22"))
    assert "1 uitkomst voor ‘K22’" in page
    assert 'id="cijfer-K22"' in page


def test_a_word_that_is_not_there_says_what_helps(demo):
    page = shown(opened(zoek="<b>zwembad</b>"))
    assert "‘&lt;b&gt;zwembad&lt;/b&gt;’ staat hier niet bij" in page
