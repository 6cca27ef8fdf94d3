"""What is proposed for the wall of successes."""

from datetime import date

import pytest

from data.kpis import KPIS
from insights.board.target import Target
from insights.programme.successes import Proposal, proposals, reached, reaches
from tests.insights.intake.stores import LID
from tests.insights.programme.literal import told

TODAY = date(2026, 11, 22)
MET = told("milestone", "1", title="Route rijdt", bouwsteen="4", owner="lisoever",
           planned=TODAY, actual=date(2026, 10, 1))  # fmt: skip
TARGET = Proposal("Doel gehaald: VPT-cliënten", "", date(2026, 10, 1), "")


def success(**more):
    return told("success", "s", **{"title": "Iets", "date": date(2026, 10, 20)} | more)


def test_a_milestone_that_was_met_is_proposed_with_all_that_is_known_of_it():
    one = proposals((MET,), (), (), TODAY)[0]
    assert (one.title, one.date, one.bouwsteen) == ("Route rijdt", date(2026, 10, 1), "4")
    assert one.partner == "lisoever"


@pytest.mark.parametrize("known", [success(title="route rijdt"), success(bouwsteen="4")])
def test_what_has_a_success_already_is_not_proposed(known):
    assert proposals((MET,), (), (known,), TODAY) == ()


def test_a_success_that_names_its_milestone_is_of_that_one_and_of_no_other():
    assert proposals((MET,), (), (), TODAY)[0].milestone == "1"
    assert proposals((MET,), (), (success(milestone="1"),), TODAY) == ()
    near = success(milestone="2", bouwsteen="4", date=date(2026, 10, 2))
    assert len(proposals((MET,), (), (near,), TODAY)) == 1


def test_other_successes_and_old_milestones_change_nothing():
    assert len(proposals((MET,), (), (success(bouwsteen="5"),), TODAY)) == 1
    assert proposals((MET,), (), (), date(2027, 6, 1)) == ()


def test_a_target_is_proposed_once_a_year():
    assert proposals((), (TARGET,), (), TODAY) == (TARGET,)
    assert proposals((), (TARGET,), (success(title=TARGET.title),), TODAY) == ()
    last_year = success(title=TARGET.title, date=date(2025, 10, 1))
    assert proposals((), (TARGET,), (last_year,), TODAY) == (TARGET,)


def test_a_target_is_reached_at_its_value_on_its_better_side():
    assert reaches(KPIS["K01"], 100, Target(100)) and not reaches(KPIS["K01"], 99, Target(100))
    down = next(kpi for kpi in KPIS.values() if kpi.direction == "down")
    assert reaches(down, 5, Target(5)) and not reaches(down, 6, Target(5))


def test_reached_targets_are_those_of_the_region_now_and_none_without_figures(demo, bare):
    assert reached(bare, LID) == ()
