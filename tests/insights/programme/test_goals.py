"""The goal tree, the path per year, the white spots, the policies and who endorsed the vision."""

from datetime import date
from math import nan

import pandas as pd
import pytest

from data.disclosure import Scope
from data.errors import NotAllowed
from data.kpis import KPIS
from data.programmes import programme
from insights.board.target import Target
from insights.programme.coverage import UNKNOWN, Cell, cell, coverage, per_partner, row
from insights.programme.goals import loose, tree
from insights.programme.paths import agreed_for, paths, told
from insights.programme.policies import matrix
from insights.programme.vision import endorsed
from tests.insights.programme.said import TODAY, made

LID = Scope("lid")


class _Step:
    def __init__(self, number, *goals):
        self.number, self.goals = number, goals


def test_the_tree_hides_no_goal_whatever_its_parent():
    goals = [
        made("goal", "b", title="B", rank=2, parent="a"), made("goal", "a", title="A", rank=1),
        made("goal", "c", title="C", parent="gone"), made("goal", "d", title="D", parent="e"),
        made("goal", "e", title="E", parent="d"), made("goal", "f", title="F", parent="b"),
    ]  # fmt: skip
    every = (_Step(1, "a", "b"), _Step(2, "zz"))
    found = tree(goals, every)
    assert [one.goal.id for one in found] == ["a", "c", "d", "e"]
    assert [one.goal.id for one in found[0].below] == ["b"]
    assert [one.goal.id for one in found[0].below[0].below] == ["f"]
    assert [one.number for one in found[0].bouwstenen] == [1]
    assert [one.number for one in loose(goals, every)] == [2]


def test_targets_of_partners_add_up_for_a_count_and_never_for_a_share():
    rows = pd.DataFrame(
        [("K01", "a", 100.0, nan), ("K01", "b", 50.0, nan), ("K03", "a", 0.4, nan),
         ("K16", None, 0.95, 0.98)],
        columns=["kpi", "partner", "value", "value_to"],
    ).assign(period=pd.Timestamp("2026-12-01"))  # fmt: skip
    agreed = told(rows)
    assert agreed_for(KPIS["K01"], "", 2026, agreed) == (Target(150.0), 2)
    assert agreed_for(KPIS["K01"], "b", 2026, agreed) == (Target(50.0), 0)
    assert agreed_for(KPIS["K03"], "", 2026, agreed) == (None, 0)
    assert agreed_for(KPIS["K16"], "", 2026, agreed) == (Target(0.95, 0.98), 0)
    assert agreed_for(KPIS["K01"], "", 2025, agreed) == (None, 0)


def test_zero_masked_and_not_told_are_three_things():
    assert cell(0.0, "") == Cell("none")
    assert cell(nan, "few") == Cell("masked", why="few")
    assert cell(nan, "missing") == Cell("unknown")
    assert cell(12.0, "") == Cell("some", 12)


@pytest.mark.parametrize("untold", [Cell("some", 3), Cell("masked", why="few")])
def test_where_types_are_not_told_of_everybody_nothing_is_called_absent(untold):
    told_types = [Cell("some", 20), Cell("none"), Cell("masked", why="few"), Cell("unknown")]
    found = row([*told_types, untold])
    assert [one.state for one in found] == ["some", "unknown", "masked", "unknown"]
    assert row([*told_types, Cell("none")])[1].state == "none"


def test_the_grid_of_the_region_comes_through_the_gate(demo):
    places = programme("voorbeeld").gemeenten
    found = coverage(places, demo, LID)
    assert found and tuple(found.rows) == places and found.told.whole
    for cells in found.rows.values():
        assert all(one.clients >= 10 for one in cells if one.state == "some")
        assert all(one.why for one in cells if one.state == "masked")
    with pytest.raises(NotAllowed):
        coverage(places, demo, LID, "lisoever")
    seen = per_partner(["lisoever", "zeggekreek"], demo, Scope("analist", "lisoever"))
    assert seen and list(seen.rows) == ["lisoever"]


def test_without_figures_there_is_no_grid_and_no_path(bare):
    assert coverage(programme("wonen-met-zorg").gemeenten, bare, LID) is None
    assert per_partner([], bare, LID) is None
    assert paths(bare, LID) == ()
    assert {one.state for one in UNKNOWN} == {"unknown"}


def test_the_path_adds_the_partners_up_and_a_partner_is_for_few_eyes(demo):
    found = {one.kpi.id: one for one in paths(demo, LID)}
    years = {one.year: one for one in found["K01"].years}
    assert years[2024].agreed == Target(962.0) and years[2024].partners == 9
    assert years[2027].reached is None and years[2027].month is None
    assert years[2026].month and years[2026].month < date(2026, 12, 1)
    assert found["K16"].years[0].agreed == Target(0.95, 0.98)
    with pytest.raises(NotAllowed):
        paths(demo, LID, "lisoever")
    own = paths(demo, Scope("analist", "lisoever"), "lisoever")
    assert [one.kpi.id for one in own] == ["K01", "K02"]


def test_an_ended_policy_is_marked_and_its_successor_asked_for():
    policies = [
        made("policy", "wozo", name="WOZO", ends_on=date(2025, 7, 31), successor="hlo"),
        made("policy", "hlo", name="HLO", starts_on=date(2025, 7, 10)),
        made("policy", "gala", name="GALA"),
    ]
    steps = [
        made("bouwsteen", "10", name="Tien", policies=("wozo",)),
        made("bouwsteen", "2", name="Twee", policies=("wozo", "hlo")),
        made("bouwsteen", "3", name="Drie"),
    ]
    agreed = [made("agreement", "a", bouwstenen=("3",), policies=("hlo",))]
    found = matrix(steps, policies, agreed, TODAY)
    assert [one.id for one, _ in found.rows] == ["2", "3", "10"]
    assert [links for _, links in found.rows] == [
        ("own", "own", "none"), ("none", "agreed", "none"), ("own", "none", "none"),
    ]  # fmt: skip
    assert found.policies[0].ended and found.policies[0].successor == "HLO"
    assert [one.title for one in found.unlinked()] == ["Tien"]
    assert [one.record.title for one in found.unused()] == ["GALA"]
    assert [one.title for one, _ in found.left_behind()] == ["Tien"]
    before = matrix(steps, policies, agreed, date(2025, 7, 31))
    assert not before.policies[0].ended and before.left_behind() == ()


def test_an_endorsement_before_the_version_of_today_is_of_an_earlier_one():
    vision = made("vision", "v", text="Zo.", set_on=date(2025, 12, 11))
    said = [
        made("endorsement", "1", partner="a", date=date(2024, 3, 14), difference="Anders."),
        made("endorsement", "2", partner="b", date=date(2024, 3, 14)),
        made("endorsement", "3", partner="b", date=date(2025, 12, 11)),
    ]
    found = endorsed(vision, said, ["a", "b", "c"])
    assert [one.state for one in found] == ["earlier", "yes", "no"]
    assert found[0].difference == "Anders." and found[2].on is None
    assert endorsed(None, said, ["a"])[0].state == "yes"
