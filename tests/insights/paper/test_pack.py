"""The meeting's pack: the agenda of its page, its deck's slides, and what was decided."""

import pytest

from data import programmes
from insights.ask import now
from insights.deck import standard
from insights.deck.setting import REGION, setting
from insights.paper.pack import pack
from insights.paper.region import region
from insights.programme import agenda
from texts import text


@pytest.fixture
def coming(demo):
    return setting(programmes.programme("voorbeeld"), demo)


@pytest.fixture
def held(demo):
    return setting(programmes.programme("voorbeeld"), demo, "2026-09-17")


def test_its_slides_and_its_page_are_those_of_the_deck(coming, demo):
    shares = []
    made = pack(coming, demo, shares.append)
    assert made.slides == standard.deck(coming).slides
    assert made.leaf == region(coming)
    assert shares == sorted(shares) and shares[-1] == 1


def test_every_open_point_stands_on_the_agenda(coming, demo):
    points = agenda.agenda(agenda.told(coming.at, REGION), coming.today, coming.meeting.day("date"))
    told = [line[0] for part in pack(coming, demo).agenda for line in part.lines]
    assert points and told == [one.title for one in points]


def test_a_coming_meeting_has_the_decisions_of_the_one_before_and_open_actions_first(coming, demo):
    made = pack(coming, demo)
    here, before = made.decisions
    assert here.missing == text("meeting.decisions_coming") and not here.lines
    assert "Stuurgroep september 2026" in before.heading
    assert "Nacht op de eilanden krijgt een eigen route" in [line[0] for line in before.lines]
    assert made.actions
    states = [row[3].words for row in made.actions.rows]
    assert states[0] == text("deck.milestone_late") and set(states) == {"over tijd", "open"}


def test_a_held_meeting_tells_what_it_decided_after_its_figures_were_frozen(held, demo):
    made = pack(held, demo)
    assert len(made.decisions[0].lines) == 4 and not made.decisions[0].missing
    assert "zoals bekend op 15 sep 2026 19:00" in made.foot
    assert made.actions
    assert text("meeting.action_is_done") in [row[3].words for row in made.actions.rows]
    assert all("15 sep 2026 19:00" in one.source for one in made.slides)


def test_without_meeting_or_figures_it_still_says_what_there_is(bare):
    made = pack(setting(programmes.programme("wonen-met-zorg"), now()), now())
    assert not made.agenda and made.actions is None and not made.invented
    assert [part.missing for part in made.decisions] == [text("meeting.decisions_empty")]
