"""A jump in a partner's own figures keeps the explanation that came with it."""

from datetime import date

from data.disclosure import Scope
from insights.ask import ask, now
from insights.board.jumps import jumps, told
from pipelines.intake import publish
from tests.data.deliveries import DECEMBER, NOVEMBER, PARTNERS, day, deliver, frames, judged

OWN = Scope("analist", PARTNERS[0])


def notes(until=date(2025, 1, 1)):
    found = ask(jumps(PARTNERS[0], "clients"), at=now(), scope=OWN)
    return [(one.period, one.label) for one in told(found, until)]


def grown(factor):
    frame = frames(1, months=[DECEMBER], kinds=["clients"])
    frame["clients"]["clients"] *= factor
    return frame


def test_the_reason_given_with_a_jump_stands_at_its_month(store):
    deliver(PARTNERS[0], frames(1, months=[NOVEMBER]), day(0))
    found = judged(PARTNERS[0], grown(3))
    publish(found, uploader="test", note="opening van een locatie", known_at=day(1))
    assert notes() == [(DECEMBER, "sprong: opening van een locatie")]
    assert notes(NOVEMBER) == []


def test_steady_figures_have_no_jump(store):
    deliver(PARTNERS[0], frames(1, months=[NOVEMBER]), day(0))
    deliver(PARTNERS[0], frames(1, months=[DECEMBER]), day(1))
    assert notes() == []
