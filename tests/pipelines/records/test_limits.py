"""At most three bouwstenen are "nu" and no goal is under itself, whichever way it is written."""

import pytest

from data.questions import Scope
from insights.ask import now
from insights.programme.records import history, record
from pipelines.records import Edit, RecordRefused, undo, withdraw, write, write_many

KEEPER = Scope("programmamanager")
HOW = {"who": "els", "scope": KEEPER}


def put(*numbers, priority="nu"):
    return write_many([Edit("bouwsteen", {"priority": priority}, n) for n in numbers], **HOW)


def priority(number):
    return record("bouwsteen", number, now(), KEEPER)["priority"]


@pytest.fixture
def three(store):
    put(*(str(n) for n in range(1, 14)), priority="later")
    put("2", "3", "10")


def test_a_fourth_is_refused_with_the_other_three_and_nothing_is_written(three):
    with pytest.raises(RecordRefused) as found:
        put("4")
    [one] = found.value.findings
    assert (one.key, one.field, one.found) == ("at_most_now", "priority", "2, 3, 10")
    assert priority("4") == "later"


def test_one_may_take_the_place_of_another_in_one_go(three):
    write_many([Edit("bouwsteen", {"priority": "straks"}, "2"),
                Edit("bouwsteen", {"priority": "nu"}, "4")], **HOW)  # fmt: skip
    assert (priority("2"), priority("4")) == ("straks", "nu")


def test_everything_else_of_those_three_may_still_change(three):
    write("bouwsteen", {"note": "Nieuw", "priority": "nu"}, "2", **HOW)
    assert record("bouwsteen", "2", now(), KEEPER)["note"] == "Nieuw"


def test_undoing_does_not_bring_a_fourth_either(three):
    put("2", priority="later")
    event = history("bouwsteen", "2", now(), KEEPER)[-1].event_id
    put("4")
    with pytest.raises(RecordRefused):
        undo(event, **HOW)
    assert priority("2") == "later"


def test_one_that_was_withdrawn_leaves_its_place(three):
    withdraw("bouwsteen", "2", **HOW)
    put("4")
    assert priority("4") == "nu"


def test_a_goal_is_never_under_itself(store):
    write_many([Edit("goal", {"title": "Boven"}, "g1"),
                Edit("goal", {"title": "Onder", "parent": "g1"}, "g2")], **HOW)  # fmt: skip
    for above in ("g1", "g2"):
        with pytest.raises(RecordRefused) as found:
            write("goal", {"parent": above}, "g1", **HOW)
        assert [one.key for one in found.value.findings] == ["cycle"]
    write("goal", {"parent": None}, "g2", **HOW)
    write("goal", {"parent": "g2"}, "g1", **HOW)
    assert record("goal", "g1", now(), KEEPER)["parent"] == "g2"


def kept(**more):
    told = {"title": "Meer VPT", "base": "hoog", "changes": ["vpt_share_target=0.5"]}
    return write("scenario", told | more, **HOW)


@pytest.mark.parametrize(
    "changes", [["niets=1"], ["vpt_share_target=1.5"], ["vpt_share_target=veel"], ["dekking"],
                ["sick=0.08", "sick=0.09"]],
)  # fmt: skip
def test_a_scenario_is_kept_only_when_the_model_can_draw_it(store, changes):
    assert record("scenario", kept(), now(), KEEPER).listed("changes") == ("vpt_share_target=0.5",)
    with pytest.raises(RecordRefused) as found:
        kept(changes=changes)
    assert {one.key for one in found.value.findings} == {"scenario_change"}
    with pytest.raises(RecordRefused) as found:
        kept(base="nergens")
    assert found.value.findings[0].key == "scenario_base"
