"""Links to the slides of a meeting: what is kept of them, and for how long they lead somewhere."""

import re
from datetime import date, timedelta

import pytest

from data.disclosure import Scope
from data.errors import NotAllowed
from insights.ask import now
from insights.programme import meeting_links
from insights.programme.meetings import meetings
from insights.programme.records import records
from pipelines.records import withdraw, write

TODAY = date(2026, 11, 23)
KEEPER = {"who": "els", "scope": Scope("programmamanager")}


@pytest.fixture
def meeting(store):
    return meetings(now(), Scope("lid"))[0].id


def made(meeting, days=7, **who):
    token = meeting_links.new()
    told = {"meeting": meeting, "name": token[:4], "mark": meeting_links.mark(token),
            "until": TODAY + timedelta(days=days)}  # fmt: skip
    return token, write("meeting_link", told, **(who or KEEPER))


def leads(token, today=TODAY):
    found = meeting_links.opened(token, now(), today)
    return found[1].id if found else None


def test_a_link_leads_to_its_meeting_until_its_last_day_and_no_longer(meeting):
    token, _ = made(meeting, days=7)
    assert leads(token) == leads(token, TODAY + timedelta(days=7)) == meeting
    assert leads(token, TODAY + timedelta(days=8)) is None


def test_what_is_taken_back_or_never_was_leads_nowhere(meeting):
    token, link = made(meeting)
    assert leads("x") is leads("") is leads(meeting_links.mark(token)) is None
    withdraw("meeting_link", link, **KEEPER)
    assert leads(token) is None
    assert meeting_links.counting(meeting, now(), TODAY) == ()


def test_of_a_link_only_a_mark_is_kept(meeting):
    token, _ = made(meeting)
    (kept,) = records("meeting_link", now(), Scope("lid"))
    assert token not in str(kept.told) and kept.words("mark") == meeting_links.mark(token)
    assert re.fullmatch("[a-p]{64}", kept.words("mark"))
    assert len({meeting_links.new() for _ in range(100)}) == 100


def test_a_link_of_a_meeting_that_was_taken_out_never_shows_another(meeting):
    token, _ = made(meeting)
    withdraw("meeting", meeting, **KEEPER)
    assert leads(token) is None


@pytest.mark.parametrize("role", ["lid", "analist"])
def test_only_who_keeps_the_programme_makes_one(meeting, role):
    with pytest.raises(NotAllowed):
        made(meeting, who=role, scope=Scope(role))
