"""Questions asked together are answered as when asked one by one."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.disclosure import Scope
from data.errors import NotAllowed
from data.kpis import KPIS
from insights import ask as door
from insights import figures
from insights.ask import ask, ask_all, now
from insights.memory import Memory
from insights.selection import Selection
from insights.window import apart, joined, narrowed, years
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
    assert asked == [joined(years(second))]


def test_another_month_of_a_year_is_known_and_one_of_another_year_is_asked(delivered, monkeypatch):
    asked = []
    together = door.together.sql
    monkeypatch.setattr(
        door.together, "sql", lambda wanted, scope: asked.append(wanted) or together(wanted, scope)
    )
    found = {}
    for month in (11, 9, 2):
        one = figures.per_month(KPIS["K01"], Selection(period=date(2024, month, 1)), 1)
        (found[month],) = ask_all([one], at=now(), scope=MEMBER)
    assert len(asked) == 1
    assert [len(rows) for rows in found.values()] == [1, 0, 0]  # nothing of a month beside it
    ask_all([figures.per_month(KPIS["K01"], Selection(period=date(2023, 11, 1)), 1)],
            at=now(), scope=MEMBER)  # fmt: skip
    assert len(asked) == 2


def test_of_a_month_a_year_away_only_the_year_that_is_new_is_asked(delivered, monkeypatch):
    asked = []
    together = door.together.sql
    monkeypatch.setattr(
        door.together, "sql", lambda wanted, scope: asked.append(wanted) or together(wanted, scope)
    )
    one, other = (
        [figures.per_month(KPIS[kpi], Selection(period=date(year, 11, 1)), 25) for kpi in kpis]
        for year, kpis in ((2024, ("K01",)), (2025, ("K01", "K02")))
    )
    ask_all(one, at=now(), scope=MEMBER)
    found = ask_all(other, at=now(), scope=MEMBER)
    # K02 is new in all three years, and all of a statement are about the same months
    assert [[question.span[0].year for question in wanted] for wanted in asked] == [
        [2022],
        [2023] * 2,
    ]
    ask_all(one, at=now(), scope=MEMBER)
    assert len(asked) == 2
    monkeypatch.setattr(door, "MEMORY", Memory())
    for question, known in zip(other, found, strict=True):
        pd.testing.assert_frame_equal(known, ask(question, at=now(), scope=MEMBER))


@given(
    st.lists(st.dates(date(2022, 1, 1), date(2026, 12, 31)), max_size=40),
    st.dates(date(2023, 1, 1), date(2026, 12, 31)),
    st.integers(1, 36),
)
def test_of_whole_years_exactly_the_months_that_were_wanted_are_told(days, last, months):
    firsts = sorted({day.replace(day=1) for day in days})
    every = pd.DataFrame({"period": pd.to_datetime(pd.Series(firsts, dtype="datetime64[us]"))})
    every["value"] = range(len(every))
    question = figures.per_month(KPIS["K01"], Selection(period=last.replace(day=1)), months)
    first, until = question.span
    yearly = years(question)
    told = narrowed(apart(every, yearly), question)
    expected = [one for one in every["period"].dt.date if first <= one <= until]
    assert told["period"].dt.date.tolist() == expected
    assert told.index.tolist() == list(range(len(expected)))


def test_what_is_not_told_by_month_is_about_its_own_months_whatever_is_asked_with_it(
    delivered, monkeypatch
):
    month = Selection(period=date(2024, 11, 1), partner=PARTNERS[0])  # the region is asked by month
    by_month = figures.per_month(KPIS["K07"], month, 13)
    in_all = replace(by_month, by=("gemeente",), span=figures.span(date(2024, 11, 1), 1))
    own = Scope("analist", PARTNERS[0])
    _, together = ask_all([by_month, in_all], at=now(), scope=own)
    monkeypatch.setattr(door, "MEMORY", Memory())
    pd.testing.assert_frame_equal(together, ask(in_all, at=now(), scope=own))
    other = replace(in_all, span=figures.span(date(2024, 11, 1), 13))
    assert not together.equals(ask(other, at=now(), scope=own))


@pytest.mark.parametrize(
    "lacking", [{"span": None}, {"place": ("", "")}, {"by": ("partner_count",)}]
)
def test_a_figure_of_a_family_says_of_which_month_and_place_it_is(delivered, lacking):
    question = figures.per_month(KPIS["K02"], Selection(period=date(2024, 11, 1)), 13)
    question = replace(question, parts="", part="")
    with pytest.raises(NotAllowed):
        ask(replace(question, **lacking), at=now(), scope=MEMBER)


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
