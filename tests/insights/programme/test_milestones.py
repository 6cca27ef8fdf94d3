"""Milestones: first planned, put off, reached."""

from datetime import date

from insights.programme.milestones import milestones, steps
from tests.insights.intake.stores import LID
from tests.insights.programme.made import planned

JAN, FEB, MAR = date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)


def test_a_milestone_remembers_when_it_was_planned_first_and_how_often_it_was_put_off():
    one = planned(JAN, FEB, MAR)
    assert (one.first, one.planned, one.slips, one.slipped) == (JAN, MAR, 2, True)


def test_a_move_that_was_taken_back_is_no_slip():
    assert steps([JAN, FEB, JAN]) == (JAN,)
    assert not planned(JAN, FEB, JAN).slipped


def test_a_milestone_that_comes_earlier_did_not_slip():
    assert planned(FEB, JAN).slips == 0


def test_it_is_late_after_its_day_until_it_is_reached():
    assert planned(JAN).late(FEB) and not planned(FEB).late(FEB)
    assert not planned(JAN, actual=MAR).late(MAR)


def test_the_demo_tells_of_slips_from_its_history(demo):
    found = {one.record.id: one for one in milestones(demo, LID)}
    assert found["m3-lijst"].said == (date(2024, 4, 30), date(2024, 5, 31))
    assert found["m3-lijst"].actual == date(2024, 5, 27)
