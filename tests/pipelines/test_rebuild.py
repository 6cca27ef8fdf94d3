"""Rebuilding from the originals: all of it or nothing, and never at the cost of who publishes."""

import shutil

import pytest

from data.settings import settings
from pipelines import archive
from pipelines import rebuild as rebuilding
from pipelines.intake import undo
from pipelines.rebuild import CannotRebuild, rebuild
from tests.data.deliveries import (
    NOVEMBER,
    OCTOBER,
    PARTNERS,
    counted,
    day,
    deliver,
    delivered,
    facts,
    frames,
    kept,
)


def test_facts_that_were_damaged_come_back_from_the_originals(store):
    for number, partner in enumerate(PARTNERS[:2]):
        deliver(partner, frames(number, locations=40))
    said = facts()
    with store.publishing("nobody", "damage") as con:
        con.execute("DELETE FROM lake.clients WHERE row < 9")
        con.execute("UPDATE lake.staff SET fte = fte + 1")
    assert facts() != said
    done = rebuild()
    assert (done.deliveries, done.rows) == (2, sum(len(rows) for rows in said.values()))
    assert facts() == said


def test_an_empty_warehouse_is_rebuilt_to_an_empty_warehouse(store):
    assert rebuild().deliveries == 0
    assert not any(facts().values())


def test_what_is_published_while_a_rebuild_reads_is_not_lost(store, monkeypatch):
    deliver(PARTNERS[0], frames(1))
    whole = rebuilding.judge

    def slow(*arguments, **more):
        if len(delivered()) == 1:
            deliver(PARTNERS[1], frames(2))
        return whole(*arguments, **more)

    with monkeypatch.context() as patch:
        patch.setattr(rebuilding, "judge", slow)
        assert rebuild().deliveries == 1
    assert {row[0] for row in facts()["clients"]} == set(PARTNERS[:2])
    assert counted("delivery_part") == 20
    assert kept() == delivered()


def test_what_is_withdrawn_while_a_rebuild_reads_stays_withdrawn(store, monkeypatch):
    first = deliver(PARTNERS[0], frames(1))
    whole = rebuilding.judge

    def slow(*arguments, **more):
        undo(first, who="test", why="")
        return whole(*arguments, **more)

    monkeypatch.setattr(rebuilding, "judge", slow)
    rebuild()
    assert not any(facts().values())


def test_a_withdrawn_delivery_is_read_in_again_too(store):
    done = deliver(PARTNERS[0], frames(1), day(0))
    said = facts()
    undo(done, who="test", why="", known_at=day(1))
    rebuild()
    assert facts(day(0)) == said
    assert not any(facts().values())


def missing(folder):
    shutil.rmtree(folder)


def damaged(folder):
    (folder / "original").write_bytes((folder / "original").read_bytes()[:-10] + b"0123456789")


def another(folder):
    other = next(one for one in folder.parent.iterdir() if one != folder)
    shutil.copy(other / "original", folder / "original")


@pytest.mark.parametrize("harm", [missing, damaged, another])
def test_without_the_right_original_nothing_changes(store, harm):
    done = deliver(PARTNERS[0], frames(1))
    deliver(PARTNERS[1], frames(2))
    said = facts()
    harm(settings().archive / done)
    with pytest.raises(CannotRebuild) as caught:
        rebuild()
    assert caught.value.facts == {"delivery": done}
    assert facts() == said
    assert counted("clients") == 36


def test_what_was_noticed_when_a_file_came_in_is_not_judged_again(store):
    deliver(PARTNERS[0], frames(1, months=[OCTOBER]))
    deliver(PARTNERS[0], frames(100, months=[NOVEMBER]))  # a jump
    deliver(PARTNERS[0], frames(100, months=[OCTOBER]))  # and now it would be none
    with store.reading() as con:
        noticed = con.execute("SELECT * FROM lake.delivery_notice ORDER BY ALL").fetchall()
    assert noticed
    rebuild()
    with store.reading() as con:
        assert con.execute("SELECT * FROM lake.delivery_notice ORDER BY ALL").fetchall() == noticed


def test_what_a_crash_left_pending_is_settled_first(store, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(archive, "confirm", lambda _: None)
        deliver(PARTNERS[0], frames(1))
    archive.keep(archive.Archived("never", "x", "x", "x", "", "2025-01-01", "", {}), b"")
    assert rebuild().deliveries == 1
    assert kept() == delivered()
