"""A jump in a partner's own figures keeps the explanation that came with it."""

from datetime import date

import pytest

from data.disclosure import FEWEST_PARTNERS, ROLES, Scope
from data.views import text as view_text
from data.views import view_files
from insights.ask import ask, now
from insights.board.jumps import anybody, jumps, told, told_of_anybody
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


def region(role="lid"):
    return ask(anybody("clients"), at=now(), scope=Scope(role))


def jumped(note, others):
    """One partner's figures jump in December, beside so many steady ones."""
    for partner in PARTNERS[: others + 1]:
        deliver(partner, frames(1, months=[NOVEMBER]), day(0))
    for partner in PARTNERS[1 : others + 1]:
        deliver(partner, frames(1, months=[DECEMBER]), day(1))
    publish(judged(PARTNERS[0], grown(3)), uploader="test", note=note, known_at=day(1))


@pytest.mark.parametrize("role", ROLES)
def test_the_region_hears_that_a_figure_jumped_and_never_whose(store, role):
    jumped("opening van een locatie", others=2)
    rows = region(role)
    assert list(rows.columns) == ["period", "explained", "unexplained"]
    (note,) = told_of_anybody(rows, DECEMBER)
    assert (note.period, note.label, note.short) == (
        DECEMBER,
        "in deze maand sprong een cijfer van een partner; de partner gaf er een uitleg bij",
        "sprong, met uitleg",
    )
    assert told_of_anybody(rows, NOVEMBER) == ()


def test_a_jump_without_words_says_that_there_are_none_yet(store):
    jumped("", others=2)
    (note,) = told_of_anybody(region(), DECEMBER)
    assert note.label.endswith("er is nog geen uitleg")


def test_fewer_than_three_partners_tell_no_jump(store):
    jumped("opening van een locatie", others=FEWEST_PARTNERS - 2)
    assert region().empty


def test_a_delivery_that_no_longer_holds_has_no_jump(store):
    jumped("opening van een locatie", others=2)
    deliver(PARTNERS[0], frames(1, months=[DECEMBER]), day(2))
    assert region().empty


def test_the_view_of_the_region_hides_below_the_gate_s_own_number():
    assert f"count(DISTINCT v.partner) >= {FEWEST_PARTNERS} " in view_text("jumped_month")
    assert "partner" not in view_text("jumped_month").split("SELECT\n")[-1].partition("FROM")[0]
    assert "jumped_month" in view_files()
