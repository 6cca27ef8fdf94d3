"""Withdrawing a delivery: what held before it holds again, and only once."""

import pytest

from data.errors import UnknownDelivery
from pipelines.intake import undo
from tests.data.deliveries import (
    NOVEMBER,
    OCTOBER,
    PARTNERS,
    counted,
    day,
    deliver,
    facts,
    figures,
    frames,
)


def test_the_only_delivery_withdrawn_leaves_nothing_but_its_history(store):
    done = deliver(PARTNERS[0], frames(1), day(0))
    said = facts()
    undo(done, who="test", why="verkeerde partner", known_at=day(1))
    now = facts()
    assert not any(now.values())
    assert facts(day(0)) == said
    with store.reading() as con:
        found = con.execute(
            "SELECT withdrawn_at, withdrawn_by, withdrawn_why FROM delivery_known"
        ).fetchall()
    assert found == [(day(1), "test", "verkeerde partner")]


def test_a_delivery_is_withdrawn_once(store):
    done = deliver(PARTNERS[0], frames(1))
    undo(done, who="test", why="")
    with pytest.raises(UnknownDelivery):
        undo(done, who="test", why="")
    assert counted("withdrawal") == 1


def test_withdrawing_the_earlier_of_two_changes_nothing_that_the_later_speaks_about(store):
    first = deliver(PARTNERS[0], frames(1), day(0))
    deliver(PARTNERS[0], frames(2, months=[NOVEMBER]), day(1))
    both = facts()
    undo(first, who="test", why="", known_at=day(2))
    assert {row[0] for row in figures()["kpi_vpt_clients"]} == {NOVEMBER}
    assert [row for row in both["clients"] if row[3] == NOVEMBER] == facts()["clients"]


def test_a_file_that_was_withdrawn_can_be_delivered_again(store):
    done = deliver(PARTNERS[0], frames(1, months=[OCTOBER]))
    said = facts()
    undo(done, who="test", why="")
    again = deliver(PARTNERS[0], frames(1, months=[OCTOBER]))
    assert again and again != done
    assert facts() == said


def test_nothing_of_another_partner_changes(store):
    deliver(PARTNERS[0], frames(1))
    theirs = facts()
    done = deliver(PARTNERS[1], frames(2))
    undo(done, who="test", why="")
    assert facts() == theirs
