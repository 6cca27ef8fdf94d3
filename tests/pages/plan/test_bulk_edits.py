"""Many activities changed in one table: what is written, and what others did meanwhile."""

from datetime import date

import pytest

from data.disclosure import Scope
from insights.ask import now
from insights.programme import plan
from pages.plan import bulk_edits
from pipelines.records import Conflict, write, write_many

KEEPER = Scope("programmamanager")
WHO = {"who": "els", "scope": KEEPER}


@pytest.fixture
def sheet(store):
    for title in ("Een", "Twee"):
        write("plan_activity", {"year": 2031, "partner": "lisoever", "title": title,
                                "spent_eur": 10, "transition": True}, **WHO)  # fmt: skip
    return standing()


def standing():
    return plan.of_year(plan.activities(now(), KEEPER), 2031)


def by_id():
    return {one.id: one for one in standing()}


def test_only_what_differs_is_written_and_an_empty_cell_is_not_zero(sheet):
    changed = {0: {"spent_eur": None, "title": "Een", "transition": "no"},
               1: {"expires_on": "2031-12-31T00:00:00.000"}}  # fmt: skip
    wanted = bulk_edits.edits(sheet, changed)
    assert [edit.changes for edit in wanted] == [
        {"spent_eur": None, "transition": False}, {"expires_on": "2031-12-31"},
    ]  # fmt: skip
    write_many(wanted, **WHO)
    one, two = standing()
    assert one.number("spent_eur") is None and one.yes("transition") is False
    assert two.day("expires_on") == date(2031, 12, 31)
    assert bulk_edits.edits(sheet, {0: {"title": "Een"}}) == []


def test_what_somebody_else_saved_meanwhile_is_reported_and_stays(sheet):
    wanted = bulk_edits.edits(sheet, {0: {"spent_eur": 20}, 1: {"spent_eur": 30}})
    write("plan_activity", {"spent_eur": 99}, sheet[0].id, who="jan", scope=KEEPER)
    with pytest.raises(Conflict):
        write_many(wanted, **WHO)
    assert [one.number("spent_eur") for one in standing()] == [99, 10]  # nothing was written
    found = bulk_edits.clashes(wanted, by_id())
    assert [(one.title, one.field, one.mine, one.theirs, one.who) for one in found] == [
        ("Een", "spent_eur", 20, 99, "jan")
    ]
    write_many(bulk_edits.with_theirs(wanted, found), **WHO)
    assert [one.number("spent_eur") for one in standing()] == [99, 30]


def test_who_has_seen_the_others_value_may_keep_the_own(sheet):
    wanted = bulk_edits.edits(sheet, {0: {"spent_eur": 20, "funder": "Regio"}})
    write("plan_activity", {"spent_eur": 99}, sheet[0].id, who="jan", scope=KEEPER)
    found = bulk_edits.clashes(wanted, by_id())
    write_many(bulk_edits.with_mine(wanted, found, by_id()), **WHO)
    one = standing()[0]
    assert (one.number("spent_eur"), one.words("funder")) == (20, "Regio")


def test_different_cells_of_one_activity_do_not_clash(sheet):
    wanted = bulk_edits.edits(sheet, {0: {"funder": "Regio"}})
    write("plan_activity", {"spent_eur": 99}, sheet[0].id, who="jan", scope=KEEPER)
    assert not bulk_edits.clashes(wanted, by_id())
    write_many(wanted, **WHO)
    assert standing()[0].number("spent_eur") == 99


def test_an_activity_that_is_gone_is_said_to_be(sheet):
    wanted = bulk_edits.edits(sheet, {0: {"spent_eur": 20}, 1: {"spent_eur": 30}})
    there = {sheet[1].id: sheet[1]}
    found = bulk_edits.clashes(wanted, there)
    assert [one.field for one in found] == [""]
    for left in (bulk_edits.with_theirs(wanted, found),
                 bulk_edits.with_mine(wanted, found, there)):  # fmt: skip
        assert [edit.record for edit in left] == [sheet[1].id]
