"""What changed between two moments, told from the two answers."""

from dataclasses import replace
from datetime import date

from insights.programme.bouwstenen import Bouwsteen
from insights.programme.since import changes
from insights.programme.state import State, state
from tests.insights.intake.stores import LID
from tests.insights.programme.literal import told

FIRST, LAST = date(2026, 9, 15), date(2026, 11, 22)
ONE = Bouwsteen(4, "Wijk", "", "", (), "", "", (), (), "", (), phase="ontwikkelen",
                status="vordert", progress=40)  # fmt: skip


def said(before, after, section):
    found = changes(State(FIRST, **before), State(LAST, **after))
    return [(one.title or one.partner, one.said) for one in found if one.section == section]


def test_only_a_delivery_that_replaced_another_is_a_correction():
    august, september = date(2026, 8, 1), date(2026, 9, 1)
    before = {
        ("a", "clients", august): "1",
        ("b", "staff", august): "2",
        ("c", "staff", august): "3",
    }
    after = {("a", "clients", august): "9", ("b", "staff", august): "2",
             ("a", "clients", september): "4"}  # fmt: skip
    assert said({"deliveries": before}, {"deliveries": after}, "corrected") == [
        ("a", "opnieuw aangeleverd: cliënten, augustus 2026"),
        ("c", "ingetrokken: personeel, augustus 2026"),
    ]


def test_a_bouwsteen_that_moved_says_from_where_to_where():
    moved = replace(ONE, phase="experimenteren", status="stagneert", progress=60)
    found = changes(State(FIRST, bouwstenen=(ONE,)), State(LAST, bouwstenen=(moved,)))
    assert found[0].said == "; ".join(
        ["van ontwikkelen naar experimenteren", "van vordert naar stagneert",
         "voortgang van 40 naar 60\N{NO-BREAK SPACE}%"]
    )  # fmt: skip
    assert (found[0].tone, found[0].bouwsteen) == ("watch", "4")
    assert said({"bouwstenen": (ONE,)}, {"bouwstenen": (ONE,)}, "moved") == []


def test_milestones_met_moved_passed_and_new():
    def milestone(id, planned, **more):
        return told("milestone", id, title=id, bouwsteen="4", planned=planned, **more)

    october, january = date(2026, 10, 1), date(2027, 1, 1)
    before = (milestone("gehaald", october), milestone("later", october),
              milestone("voorbij", october), milestone("gelijk", january))  # fmt: skip
    after = (milestone("gehaald", october, actual=october), milestone("later", january),
             *before[2:], milestone("nieuw", january))  # fmt: skip
    assert said({"milestones": before}, {"milestones": after}, "milestones") == [
        ("gehaald", "gehaald op 1 okt 2026"),
        ("later", "verschoven van 1 okt 2026 naar 1 jan 2027"),
        ("voorbij", "had op 1 okt 2026 klaar zullen zijn"),
        ("nieuw", "nieuw, gepland op 1 jan 2027"),
    ]


def test_a_decision_that_was_not_known_before_is_told_whoever_wrote_it_down():
    old = told("decision", "1", title="Oud", date=FIRST)
    new = told("decision", "2", title="Nieuw", date=LAST, bouwsteen="4")
    assert said({"decisions": (old,)}, {"decisions": (old, new)}, "decided") == [
        ("Nieuw", "besloten op 22 nov 2026")
    ]


def test_actions_done_and_agreements_that_began_or_ended():
    open_, done = told("action", "1", title="Bel"), told("action", "1", title="Bel", done_on=LAST)
    assert said({"actions": (open_,)}, {"actions": (done,)}, "done") == [
        ("Bel", "gedaan op 22 nov 2026")
    ]
    assert said({"actions": (done,)}, {"actions": (done,)}, "done") == []
    runs = told("agreement", "1", title="Nacht", ends_on=date(2026, 10, 1), state="lopend")
    stopped = told("agreement", "2", title="Proef", state="gestopt")
    new = told("agreement", "3", title="Inkoop", started_on=FIRST)
    before = (runs, told("agreement", "2", title="Proef", state="lopend"))
    assert said({"agreements": before}, {"agreements": (runs, stopped, new)}, "agreements") == [
        ("Nacht", "liep af op 1 okt 2026"), ("Proef", "gestopt"),
        ("Inkoop", "nieuw, vanaf 15 sep 2026"),
    ]  # fmt: skip


def test_a_definition_that_differs_and_a_figure_that_was_switched_off_changed_the_method():
    before = {"methods": {"K01": "a", "K02": "b"}}
    after = {"methods": {"K01": "z", "K02": "b", "K03": "c"}, "switches": {"K02": "off"}}
    assert [words for _, words in said(before, after, "method")] == [
        "de definitie is aangepast", "nieuw cijfer", "wordt niet meer getoond",
    ]  # fmt: skip
    assert said({}, after, "method") == [], "where nothing was computed no method changed"


def test_the_same_moment_twice_shows_no_change(demo):
    now = state(demo, LID, LAST)
    assert now.deliveries and now.bouwstenen and now.milestones
    assert changes(replace(now, day=LAST), now) == ()
