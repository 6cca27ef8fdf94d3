"""The agenda made from open points."""

from datetime import date

from insights.programme.agenda import Told, agenda, overdue
from insights.programme.bouwstenen import Bouwsteen
from insights.programme.days import months_later
from tests.insights.programme.literal import told
from tests.insights.programme.made import check, planned

TODAY, MEETING = date(2026, 11, 22), date(2026, 12, 10)


def action(id, due, **more):
    return told("action", id, title=id, owner="lisoever", due=due, **more)


def bouwsteen(number, **more):
    return Bouwsteen(number, f"B{number}", "", "", (), "", "", (), (), "", (), **more)


def titles(found):
    return [one.title for one in agenda(found, TODAY, MEETING)]


def test_actions_due_by_the_meeting_are_on_it_and_later_or_done_ones_are_not():
    late, soon = action("late", date(2026, 11, 1)), action("soon", MEETING)
    after = action("after", date(2026, 12, 11))
    done = action("done", date(2026, 11, 1), done_on=date(2026, 11, 2))
    found = agenda(Told(actions=(soon, late, after, done)), TODAY, MEETING)
    assert [(one.title, one.late) for one in found] == [("late", True), ("soon", False)]
    assert overdue((late, soon, done), TODAY) == {"lisoever": 1}


def test_what_was_brought_to_the_stuurgroep_and_the_heaviest_risks_are_to_be_decided():
    obstacle = {"category": "regels", "escalated_to": "stuurgroep"}
    obstacles = (
        told("obstacle", "1", title="op tafel", **obstacle),
        told("obstacle", "2", title="opgelost", closed_on=TODAY, **obstacle),
        told(
            "obstacle", "3", title="bij de werkgroep", category="regels", escalated_to="werkgroep"
        ),
    )
    risks = (
        told("risk", "1", title="zwaar", chance=3, impact=3),
        told("risk", "2", title="lichter", chance=3, impact=2),
        told("risk", "3", title="ongezegd"),
    )
    assert titles(Told(obstacles=obstacles, risks=risks)) == ["op tafel", "zwaar"]


def test_a_bouwsteen_that_stagnates_or_is_nearly_ready_and_still_asks_attention():
    still, moving = date(2026, 9, 22), date(2026, 9, 23)  # 61 and 60 days ago
    said = (("2", 81, still), ("3", 80, still), ("4", 95, moving), ("5", 100, still),
            ("7", 90, still))  # fmt: skip
    checks = [check(on, done=done, bouwsteen=number) for number, done, on in said]
    again = check(date(2026, 11, 20), done=81, bouwsteen="2")  # the same again is no movement
    met = planned(date(2026, 11, 1), actual=date(2026, 11, 1), bouwsteen="7")
    found = (
        bouwsteen(1, status="stagneert", reason="Ziekte."),
        bouwsteen(2, status="vergevorderd", progress=81),
        bouwsteen(3, status="vergevorderd", progress=80),
        bouwsteen(4, status="vergevorderd", progress=95),
        bouwsteen(5, status="afgerond", progress=100),
        bouwsteen(6),
        bouwsteen(7, status="vergevorderd", progress=90),
    )
    told = Told(bouwstenen=found, checks=(*checks, again), milestones=(met,))
    assert titles(told) == ["B1", "B2"]
    assert agenda(told, TODAY, MEETING)[1].why == "bijna klaar (81\u00a0%), staat al 61 dagen stil"


def test_agreements_that_end_within_half_a_year_and_whether_an_end_is_laid_down():
    agreements = (
        told("agreement", "1", title="straks", ends_on=date(2027, 5, 22), end_clause="Zes maanden"),
        told("agreement", "2", title="later", ends_on=date(2027, 5, 23)),
        told("agreement", "3", title="zonder eind"),
        told("agreement", "4", title="gestopt", ends_on=TODAY, state="gestopt"),
        told("agreement", "5", title="verlopen", ends_on=date(2026, 10, 1), state="lopend"),
    )
    found = agenda(Told(agreements=agreements), TODAY, MEETING)
    assert [(one.title, one.late) for one in found] == [
        ("verlopen", True), ("straks", False), ("later", False), ("zonder eind", False),
    ]  # fmt: skip
    assert [one.why for one in found[2:]] == ["zegt niet hoe zij eindigt"] * 2
    bare = told("agreement", "6", title="kaal", ends_on=TODAY)
    assert "niet vastgelegd" in agenda(Told(agreements=(bare,)), TODAY, MEETING)[0].why


def test_a_question_is_on_it_after_fourteen_days_without_an_answer():
    questions = (
        told("question", "1", title="oud", asked_on=date(2026, 11, 7)),
        told("question", "2", title="vers", asked_on=date(2026, 11, 8)),
        told("question", "3", title="klaar", asked_on=date(2026, 1, 1), answer="Ja."),
    )
    assert titles(Told(questions=questions)) == ["oud"]


def test_months_later_stays_in_the_month():
    assert months_later(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_later(date(2026, 12, 1), 1) == date(2027, 1, 1)
