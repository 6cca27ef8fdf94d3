"""The bouwstenen as they stood at a moment."""

from datetime import date, datetime

import pytest

from insights.ask import now
from insights.programme.bouwstenen import (
    PHASES,
    STATUSES,
    UNKNOWN,
    Wanted,
    chosen,
    in_phase,
    known,
)
from tests.insights.intake.stores import LID


def numbers(found):
    return [one.number for one in found]


def test_all_thirteen_are_there_in_their_own_order(demo):
    assert numbers(known(demo, LID)) == list(range(1, 14))


def test_every_status_and_phase_is_one_we_have_words_for(demo):
    for one in known(demo, LID):
        assert one.status in STATUSES
        assert one.phase in PHASES


def test_a_bouwsteen_shows_its_latest_report(demo):
    fourth = known(demo, LID)[3]
    assert (fourth.phase, fourth.status, fourth.progress) == ("implementeren", "vergevorderd", 86)
    assert fourth.since == date(2026, 9, 14)
    assert fourth.milestone == "Eén centrale voor alarm in de nacht"  # late, and so still the next
    assert fourth.overdue(date(2026, 11, 22))
    assert fourth.contributors == ("getijdenwende", "griendvloed", "wilgenkolk")


def test_an_earlier_moment_shows_the_report_of_then(demo):
    fourth = known(now(datetime(2025, 4, 1)), LID)[3]
    assert (fourth.phase, fourth.progress) == ("experimenteren", 60)


def test_before_the_first_report_there_is_no_phase_but_there_is_a_name(demo):
    every = known(now(datetime(2023, 1, 1)), LID)
    assert numbers(in_phase(every, "")) == list(range(1, 14))
    assert every[0].progress is None
    assert every[0].name == "Toekomstige zorgvraag"


def test_who_shares_the_responsibility_pulls_together_and_is_no_contributor(demo):
    sixth = known(demo, LID)[5]
    assert sixth.leads == ("getijdenwende", "wilgenkolk")
    assert sixth.contributors == ("rietmeander",)


def test_a_trekker_who_was_replaced_later_stands_alone(demo):
    tenth = known(now(datetime(2024, 6, 1)), LID)[9]
    assert tenth.leads == ("schorbloem",)
    assert known(demo, LID)[9].leads == ("zeggekreek",)


def test_a_milestone_is_overdue_from_the_day_after(demo):
    third = known(demo, LID)[2]
    assert third.milestone_date == date(2026, 12, 10)
    assert not third.overdue(date(2026, 12, 10))
    assert third.overdue(date(2026, 12, 11))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), list(range(1, 14))),
        (Wanted(goal="F"), [13]),
        (Wanted(partner="elzenwiel"), [8]),
        (Wanted(partner="griendvloed"), [4, 9, 12]),
        (Wanted(status="afgerond"), [1, 7]),
        (Wanted(goal="P", partner="griendvloed"), [9]),
        (Wanted(status=UNKNOWN), []),
    ],
)
def test_a_choice_leaves_what_fits_all_of_it(demo, wanted, found):
    assert numbers(chosen(known(demo, LID), wanted)) == found


def test_a_programme_without_reports_still_has_its_thirteen(bare):
    every = known(bare, LID)
    assert numbers(chosen(every, Wanted(status=UNKNOWN))) == list(range(1, 14))
    assert every[1].leads == ()
