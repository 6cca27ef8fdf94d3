"""A form counts once, however quickly its button is pressed twice."""

from threading import Event, Thread

import pytest

from pages.shared import once


@pytest.fixture
def session(monkeypatch):
    """What Streamlit keeps for one reader."""
    kept = {}
    monkeypatch.setattr(once.st, "session_state", kept)
    return kept


def pressed(drawn, work=lambda: None):
    """One run that the button started; gives whether it did the work."""
    with once.only("undo", drawn) as done:
        if done is None:
            return False
        work()
        done.append("a")
        return True


def test_what_was_done_is_told_once_and_takes_the_form_away(session):
    drawn = once.key("undo")
    assert once.told("undo") == [] and once.key("undo") == drawn
    assert pressed(drawn)
    assert once.told("undo") == ["a"]
    assert once.told("undo") == [] and once.key("undo") != drawn


def test_a_press_of_a_form_that_is_gone_does_nothing(session):
    drawn = once.key("undo")
    pressed(drawn)
    assert not pressed(drawn)
    once.told("undo")
    assert not pressed(drawn)
    assert pressed(once.key("undo"))


def test_a_second_press_waits_for_the_first_and_leaves_it_at_that(session):
    drawn = once.key("undo")
    begun, finish, did = Event(), Event(), {}

    def first():
        did["first"] = pressed(drawn, lambda: (begun.set(), finish.wait(60)))

    def second():
        did["second"] = pressed(drawn)

    runs = [Thread(target=first), Thread(target=second)]
    runs[0].start()
    begun.wait(60)
    runs[1].start()
    finish.set()
    for run in runs:
        run.join(60)
    assert did == {"first": True, "second": False}
    assert once.told("undo") == ["a"]


def test_a_press_that_failed_can_be_pressed_again(session):
    drawn = once.key("undo")

    def fails():
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        pressed(drawn, fails)
    assert once.told("undo") == []
    assert pressed(drawn)
