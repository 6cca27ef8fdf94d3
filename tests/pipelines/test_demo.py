"""Loading the demo: through the usual door, resumable, once, and honest about how far it is."""

import dataclasses
import time
from datetime import datetime

import pytest

from data.errors import UserError
from pipelines import demo, demo_calendar, demo_load
from pipelines.demo_calendar import planned


@pytest.fixture
def few(monkeypatch):
    """Only the late sheet, the correction and the withdrawn delivery, each with what it needs."""
    chosen = [d for d in planned() if len(d.asked) == 1]
    monkeypatch.setattr(demo_calendar, "planned", lambda: chosen)
    monkeypatch.setattr(demo, "_STATE", {"progress": demo.Progress()})
    return chosen


def rows(store, sql, at=None):
    with store.reading(at) as con:
        return con.execute(sql).fetchall()


def finished(within=60):
    end = time.monotonic() + within
    while demo.progress().running and time.monotonic() < end:
        time.sleep(0.05)
    return demo.progress()


@pytest.mark.parametrize("place", [0, 1, 2, 5, 7, 8, 20, -6, -1])
def test_files_of_every_partner_are_accepted_without_a_blocking_problem(store, place):
    from pipelines.intake import judge

    one = planned()[place]
    judged = judge(one.content, one.name, one.partner, now=one.known_at)
    assert [p.sentence() for p in judged.problems if p.blocks] == []
    assert judged.accepted
    assert {table.sheet.name for table in judged.tables} == {k for k, m in one.asked.items() if m}


def test_a_load_that_was_stopped_goes_on_where_it_was(store, few, monkeypatch):
    whole, seen = list(few), []
    monkeypatch.setattr(demo_calendar, "planned", lambda: whole[:2])
    assert demo.load() == 2
    monkeypatch.setattr(demo_calendar, "planned", lambda: whole)
    assert demo.load(lambda *step: seen.append(step)) == len(whole) - 2
    assert demo.load() == 0
    found = rows(store, "SELECT delivery_id FROM lake.delivery ORDER BY known_at")
    assert [row[0] for row in found] == [d.delivery_id for d in whole]
    assert seen[0][:2] == (2, len(whole))
    assert seen[-1][:2] == (len(whole), len(whole))


def test_the_withdrawn_delivery_held_until_it_was_withdrawn(store, few):
    demo.load()
    count = "SELECT count(*) FROM capacity_valid WHERE partner = 'griendvloed'"
    held = [
        rows(store, count, at)[0][0] > 0
        for at in (datetime(2026, 2, 7), datetime(2026, 2, 12), datetime(2026, 2, 19))
    ]
    assert held == [True, False, True]


def test_loading_beside_the_app_happens_once_and_tells_how_far_it_is(store, few):
    demo.load_in_background()
    demo.load_in_background()
    done = finished()
    assert done == demo.Progress(len(few), len(few))
    assert rows(store, "SELECT count(*) FROM lake.delivery") == [(len(few),)]
    demo.load_in_background()
    assert finished().failed == ""
    assert rows(store, "SELECT count(*) FROM lake.delivery") == [(len(few),)]


def test_a_programme_with_real_partners_gets_no_demo(store, few, monkeypatch):
    monkeypatch.setenv("PROGRAMME", "wonen-met-zorg")
    demo.load_in_background()
    assert demo.progress() == demo.Progress()


def test_a_load_that_fails_says_why(store, few, monkeypatch):
    class StoreFull(UserError):
        """A situation a reader can understand."""

    def full(delivery):
        raise StoreFull

    monkeypatch.setattr(demo_load, "_publish", full)
    monkeypatch.setattr(demo, "_sentence", lambda error: type(error).__name__)
    demo.load_in_background()
    assert finished().failed == "StoreFull"


def test_a_delivery_that_would_be_refused_is_our_mistake(store, few):
    wrong = dataclasses.replace(few[0], partner="lisoever", known_at=datetime(2024, 1, 1))
    with pytest.raises(AssertionError, match="lisoever"):
        demo_load._publish([wrong])
