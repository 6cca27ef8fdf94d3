"""Questions asked together are answered as when asked one by one."""

from datetime import date

import pandas as pd
import pytest

from data.disclosure import Scope
from data.errors import NotAllowed
from data.kpis import KPIS
from insights import ask as door
from insights import figures
from insights.ask import ask, ask_all, now
from insights.memory import Memory
from insights.selection import Selection
from tests.data.deliveries import NOVEMBER, PARTNERS, day, deliver, frames

MEMBER = Scope("lid")


@pytest.fixture
def delivered(store, monkeypatch):
    monkeypatch.setattr(door, "MEMORY", Memory())
    for number, partner in enumerate(PARTNERS):
        deliver(partner, frames(number), day(number))


PLACES = {
    "region": Selection(period=NOVEMBER),
    "zorgkantoorregio": Selection(region="ZK25", period=NOVEMBER),
    "gemeente": Selection(gemeente="GM0599", period=NOVEMBER),
    "partner": Selection(partner=PARTNERS[1], period=NOVEMBER),
}


def test_together_gives_what_one_by_one_gives(delivered, monkeypatch):
    for chosen in PLACES.values():
        scope = Scope("analist", chosen.partner) if chosen.partner else MEMBER
        questions = [figures.per_month(kpi, chosen, 13) for kpi in KPIS.values()]
        together = ask_all(questions, at=now(), scope=scope)
        monkeypatch.setattr(door, "MEMORY", Memory())
        for question, found in zip(questions, together, strict=True):
            pd.testing.assert_frame_equal(found, ask(question, at=now(), scope=scope))


def test_questions_about_different_places_can_be_asked_together(delivered, monkeypatch):
    questions = [figures.per_month(KPIS["K01"], chosen, 2) for chosen in PLACES.values()][:3]
    together = ask_all(questions, at=now(), scope=MEMBER)
    monkeypatch.setattr(door, "MEMORY", Memory())
    for question, found in zip(questions, together, strict=True):
        pd.testing.assert_frame_equal(found, ask(question, at=now(), scope=MEMBER))


def test_what_is_remembered_is_not_asked_again(delivered, monkeypatch):
    first, second = (figures.per_month(KPIS[kpi], PLACES["region"], 13) for kpi in ("K01", "K02"))
    ask(first, at=now(), scope=MEMBER)
    asked = []
    together = door.together.sql
    monkeypatch.setattr(
        door.together, "sql", lambda wanted, scope: asked.extend(wanted) or together(wanted, scope)
    )
    ask_all([first, second], at=now(), scope=MEMBER)
    ask_all([first, second], at=now(), scope=MEMBER)
    assert asked == [second]


def test_one_question_that_is_not_the_readers_refuses_all(delivered):
    mine, theirs = (
        figures.per_month(KPIS["K01"], Selection(partner=partner, period=NOVEMBER), 13)
        for partner in PARTNERS[:2]
    )
    ask_all([mine, theirs], at=now(), scope=Scope("datasteward"))
    with pytest.raises(NotAllowed):
        ask_all([mine, theirs], at=now(), scope=Scope("analist", PARTNERS[0]))


def test_a_new_day_is_asked_again_for_a_month_may_have_ended_in_between(delivered, monkeypatch):
    ask(figures.delivered(), at=now(), scope=MEMBER)
    asked = []
    statement = door.store.reading
    monkeypatch.setattr(door.store, "reading", lambda *seen: asked.append(seen) or statement(*seen))
    ask(figures.delivered(), at=now(), scope=MEMBER)
    assert not asked
    monkeypatch.setattr(door, "_today", lambda: date(2099, 1, 1))
    ask(figures.delivered(), at=now(), scope=MEMBER)
    assert len(asked) == 1
