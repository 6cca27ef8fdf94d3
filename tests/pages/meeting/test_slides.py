"""The slides of a meeting on its page: a list for everybody, to change for who keeps it."""

import re

import pytest

from data.disclosure import Scope
from insights.ask import now
from insights.deck.edits import edits
from pages.shared.records import saving
from pipelines.records import write
from tests.pages.opening import opened, shown

COMING = "2026-12-10"
KEEPER = Scope("programmamanager")


@pytest.fixture(autouse=True)
def same_browser(monkeypatch):
    """Without a browser there is no cookie to know it by."""
    monkeypatch.setattr(saving, "browser", lambda: "test")


@pytest.fixture
def listed(demo):
    """Opens the list; the coming meeting is as it was afterwards."""

    def opener(**asked):
        app = opened("meeting", **({"vergadering": COMING} | asked))
        return app.button(key="open-slides").click().run(timeout=60)

    yield opener
    write("meeting", {"slides": None, "slides_off": None}, COMING, who="els", scope=KEEPER)


def words(app):
    return re.sub(r"<[^>]+>", " ", shown(app))


def keys(app):
    return {one.key for one in app.main.button}


def test_a_member_sees_the_slides_and_is_offered_nothing_to_change(listed):
    app = listed()
    assert "Stand van zaken" in words(app) and "Laat zichzelf weg." in words(app)
    assert not any(str(key).startswith("slide-") for key in keys(app))
    assert not app.main.toggle


def test_the_keeper_moves_a_slide_and_leaves_one_out(listed):
    app = listed(rol="programmamanager")
    app.button(key="slide-up-decide").click().run(timeout=60)
    app.toggle(key="slide-on-state").set_value(False).run(timeout=60)
    assert not app.exception
    found = edits(COMING, now())
    assert found.order.index("decide") == found.order.index("successes") - 1
    assert found.off == ("state",)
    assert "Wordt niet getoond." in words(app)
    assert "Vergadering opgeslagen" in words(app) and "Weggelaten dia’s" in words(app)
    app.toggle(key="slide-on-state").set_value(True).run(timeout=60)
    assert edits(COMING, now()).off == ()


@pytest.mark.parametrize("asked", [{"vergadering": "2026-09-17"}, {"bekend": "2026-11-20"}])
def test_a_meeting_that_is_over_and_the_past_stay_as_they_are(listed, asked):
    app = listed(rol="programmamanager", **asked)
    assert not any(str(key).startswith("slide-") for key in keys(app))
    over = "Deze vergadering is geweest" in words(app)
    assert over == ("vergadering" in asked)


def test_on_the_beamer_there_is_no_list(demo):
    assert "open-slides" not in keys(opened("meeting", presentatie="1", rol="programmamanager"))
