"""Which meeting comes next, which came before, and the moment that each looks at."""

from datetime import date, datetime

from insights.ask import Moment
from insights.evening import evening
from insights.programme.meeting_sentence import sentence
from insights.programme.meetings import before, in_order, looked_at
from insights.programme.points import Point
from tests.insights.programme.literal import told

TODAY, NOW = date(2026, 11, 22), Moment(1)
DECEMBER = told("meeting", "d", date=date(2026, 12, 10), name="December")
SEPTEMBER = told("meeting", "s", date=date(2026, 9, 17), name="September",
                 frozen_at=datetime(2026, 9, 15, 17))  # fmt: skip
JUNE = told("meeting", "j", date=date(2026, 6, 11), name="Juni", body="stuurgroep")
GROUP = told("meeting", "w", date=date(2026, 11, 30), name="Thuis", body="werkgroep",
             workgroup="wg-thuis")  # fmt: skip
EVERY = (DECEMBER, GROUP, SEPTEMBER, JUNE)


def test_the_next_of_the_stuurgroep_is_first_and_else_its_last():
    assert in_order(EVERY, TODAY) == (DECEMBER, GROUP, SEPTEMBER, JUNE)
    assert in_order(EVERY[1:], TODAY) == (SEPTEMBER, GROUP, JUNE)
    assert in_order((), TODAY) == ()


def test_the_meeting_before_is_of_the_same_body():
    assert before(DECEMBER, EVERY) is SEPTEMBER
    assert before(SEPTEMBER, EVERY) is JUNE
    assert before(GROUP, EVERY) is None


def test_a_meeting_looks_at_its_frozen_moment_its_evening_or_now():
    assert looked_at(SEPTEMBER, NOW, TODAY).known_at == datetime(2026, 9, 15, 17)
    assert looked_at(JUNE, NOW, TODAY).known_at == datetime(2026, 6, 11, 21, 59, 59)
    assert looked_at(DECEMBER, NOW, TODAY) == NOW
    earlier = Moment(1, evening(date(2026, 3, 31)))
    assert looked_at(SEPTEMBER, earlier, TODAY) == earlier, "never later than the reader asked"


def test_a_meeting_to_come_says_what_waits_for_it():
    points = [
        Point("actions", "action", "a", "x", "y", late=True),
        Point("decide", "risk", "r", "z", ""),
    ]
    said = sentence(DECEMBER, TODAY, points, 0, ())
    assert said == (
        "Voor de vergadering van 10 dec 2026 staan twee punten open; "
        "één actie is nog niet klaar op de afgesproken dag."
    )
    assert "staat niets open" in sentence(DECEMBER, TODAY, (), 0, ())


def test_a_meeting_that_was_held_says_what_it_decided_and_what_is_done():
    done = told("action", "1", title="x", done_on=TODAY)
    to_do = told("action", "2", title="y")
    assert sentence(SEPTEMBER, TODAY, (), 2, (done, to_do)) == (
        "Op 17 sep 2026 nam de vergadering twee besluiten; van de twee acties is er één gedaan."
    )
    assert sentence(SEPTEMBER, TODAY, (), 0, ()).startswith("Op 17 sep 2026 legde")
