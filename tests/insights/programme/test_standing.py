"""What needs a second look, who is how sure, and who takes part."""

from datetime import date, timedelta

import pytest

from insights.programme.bouwstenen import Bouwsteen, known
from insights.programme.confidence import confidence
from insights.programme.effects import Effect, effects
from insights.programme.flags import nearly_done, worsens
from insights.programme.parties import parties, sentence
from insights.programme.standing import Standing, measured, standing
from tests.insights.intake.stores import LID
from tests.insights.programme.made import check, planned, said

TODAY = date(2026, 11, 22)
LONG_AGO = TODAY - timedelta(days=61)


def bouwsteen(status="vordert", progress=90):
    return Bouwsteen(1, "Naam", "", "", (), "", "", (), ("K01",), "", (), status=status,
                     progress=progress, phase="ontwikkelen")  # fmt: skip


def effect(change, kpi="K01"):
    return Effect(kpi, date(2025, 1, 1), 100, date(2026, 1, 1), 100 + change, 9)


@pytest.mark.parametrize(
    ("status", "change", "kpi", "flagged"),
    [
        ("vordert", -3, "K01", True),
        ("afgerond", -3, "K01", True),
        ("stagneert", -3, "K01", False),
        ("vordert", 3, "K01", False),
        ("vordert", 3, "K05e", True),  # of which nobody knows the kind: fewer is better
        ("vordert", 0, "K01", False),
    ],
)
def test_green_with_a_figure_that_worsens_is_flagged(status, change, kpi, flagged):
    assert worsens(bouwsteen(status), effect(change, kpi)) is flagged


def test_without_a_figure_nothing_is_flagged():
    assert not worsens(bouwsteen(), None)


def test_nearly_done_and_still_for_sixty_days_is_flagged_with_the_day():
    told = [check(LONG_AGO, done=90), check(TODAY, done=90)]  # said again is no movement
    assert nearly_done(bouwsteen(), told, [], TODAY) == LONG_AGO
    assert nearly_done(bouwsteen(), told[:1], [], TODAY - timedelta(days=1)) is None
    assert nearly_done(bouwsteen(progress=80), told, [], TODAY) is None
    assert nearly_done(bouwsteen("afgerond"), told, [], TODAY) is None


def test_a_milestone_reached_is_movement():
    reached = [planned(LONG_AGO, actual=TODAY)]
    assert nearly_done(bouwsteen(), [check(LONG_AGO, done=90)], reached, TODAY) is None


def test_flags_say_why():
    one = Standing(TODAY, (check(LONG_AGO, done=90),), (), {}, {"1": effect(-3)})
    first, second = one.flags(bouwsteen())
    assert "−3 cliënten" in first.why.replace("-", "−")
    assert "Voor 90 % klaar" in second.why


def test_an_agreement_without_an_end_and_the_latest_decision_stand_at_their_bouwsteen():
    def agreed(id, **told):
        return said("agreement", id, title=id, bouwstenen=("1",), **told)

    def made(id, on, bouwsteen="1"):
        return said("decision", id, title=id, date=on, bouwsteen=bouwsteen)

    known = Standing(
        TODAY, decisions=(made("oud", TODAY - timedelta(93)), made("van een ander", TODAY, "2"),
                          made("vorige", LONG_AGO), made("laatste", TODAY)),
        agreements=(agreed("open"), agreed("gestopt", state="gestopt"),
                    agreed("geregeld", end_clause="Met drie maanden")),
    )  # fmt: skip
    [flag] = known.flags(bouwsteen(progress=10))
    assert flag.why == "Niet vastgelegd hoe dit eindigt: open."
    latest = known.decided(bouwsteen())
    assert latest and latest.title == "laatste"
    assert Standing(TODAY, decisions=(made("oud", TODAY - timedelta(days=93)),)).decided(
        bouwsteen()
    ) is None  # fmt: skip


def test_the_latest_score_of_each_partner_counts_and_the_spread_is_there():
    def vote(partner, score, day):
        return said("confidence", f"{partner}{day}", bouwsteen="1", partner=partner, score=score,
                    date=day)  # fmt: skip

    found = confidence([vote("a", 5, TODAY), vote("a", 1, LONG_AGO), vote("b", 2, TODAY)])["1"]
    assert found.counted == (0, 1, 0, 0, 1)
    assert (found.low, found.high) == (2, 5)


def test_the_groups_that_are_always_needed_come_first_and_the_missing_are_named():
    found = parties([said("involvement", party="clienten", state="betrokken")])
    assert [one.code for one in found[:4]] == ["clienten", "mantelzorgers", "huisartsen",
                                               "gemeenten"]  # fmt: skip
    assert found[1].state == ""
    assert sentence(found) == (
        "Eén van de vier groepen die altijd nodig zijn, doet mee; "
        "nog niet: mantelzorgers, huisartsen en gemeenten."
    )


def test_the_effect_begins_where_as_many_partners_are_counted_as_now(demo):
    found = effects({"4": ("K01", date(2023, 12, 11)), "9": ("K38", date(2024, 1, 1))}, demo, LID)
    assert set(found) == {"4"}  # K38 cannot be computed yet
    assert found["4"].now == date(2026, 10, 1) and found["4"].change > 0


def test_a_programme_without_figures_has_no_effects(bare):
    every = known(bare, LID)
    assert not any(
        measured(standing(bare, LID, TODAY), every, bare, LID).flags(one) for one in every
    )
