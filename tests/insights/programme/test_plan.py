"""The sums of the joint yearly plan: what is not told is never zero."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.disclosure import Scope
from insights.ask import now
from insights.programme import plan, plan_money
from insights.programme.days import months_later
from insights.programme.plan_boards import latest
from insights.programme.plan_sentence import sentence
from pipelines.records import write
from tests.insights.programme.hand_made import made

TODAY = date(2026, 11, 22)
KEEPER = Scope("programmamanager")
AMOUNT = st.none() | st.integers(0, 10**7)
ACTIVITY = st.builds(
    made, st.just("plan_activity"), hidden=st.booleans(), year=st.just(2026),
    partner=st.sampled_from("abc"), bouwsteen=st.sampled_from(["1", "2", None]),
    budget_eur=AMOUNT, granted_eur=AMOUNT, spent_eur=AMOUNT, transition=st.booleans(),
    expires_on=st.none() | st.dates(date(2025, 1, 1), date(2028, 1, 1)),
)  # fmt: skip
PLAN = st.lists(ACTIVITY, max_size=12)
OPEN = PLAN.map(lambda every: [one for one in every if not one.hidden])


def activity(**told):
    return made("plan_activity", **{"year": 2026, "partner": "a", "title": "Iets"} | told)


@given(PLAN, st.sampled_from(plan.AMOUNTS))
def test_a_sum_is_over_what_is_known_and_says_over_how_many(every, name):
    found = plan.summed(every, name)
    told = [one[name] for one in every if not one.hidden and one[name] is not None]
    assert (found.known, found.of) == (len(told), len(every))
    assert found.hidden == sum(bool(one.hidden) for one in every)
    if found.hidden or not told:
        assert found.total is None
    else:
        assert found.total == sum(told)


@given(OPEN, st.sampled_from(["bouwsteen", "partner"]))
def test_the_groups_together_are_the_whole(every, by):
    groups, whole = plan.grouped(every, by, ["b", "1"]), plan.group("", every)
    assert sorted(one.id for g in groups for one in g.activities) == sorted(x.id for x in every)
    for name in ("budget", "granted", "spent"):
        parts, total = [getattr(one, name) for one in groups], getattr(whole, name)
        assert sum(one.known for one in parts) == total.known
        assert sum(one.of for one in parts) == total.of
        assert sum(one.total or 0 for one in parts) == (total.total or 0)


@given(OPEN)
def test_by_bouwsteen_and_by_partner_add_up_to_the_same(every):
    sums = [
        sum(one.spent.total or 0 for one in plan.grouped(every, by, []))
        for by in ("bouwsteen", "partner")
    ]
    assert sums[0] == sums[1]


@given(OPEN)
def test_what_is_spent_of_a_grant_is_never_of_activities_without_one(every):
    both = [one for one in every if None not in (one["granted_eur"], one["spent_eur"])]
    found = plan.spent_of_granted(every)
    assert (found is None) == (not both)
    if found:
        assert found == (sum(x["spent_eur"] for x in both), sum(x["granted_eur"] for x in both))


@given(OPEN)
def test_money_at_risk_is_granted_not_spent_and_ends_within_half_a_year(every):
    found = plan_money.at_risk(plan_money.grants(every, 2026, TODAY))
    last = months_later(TODAY, plan.HORIZON)
    assert all(one.left is None or one.left > 0 for one in found)
    assert all(TODAY <= one.expires_on <= last for one in found)
    missed = {one.id for one in every} - {one.activity.id for one in found}
    for one in every:
        ends, left = one["expires_on"], (one["granted_eur"] or 0) - (one["spent_eur"] or 0)
        if one["transition"] and ends and TODAY <= ends <= last and left > 0:
            assert one.id not in missed


@given(PLAN)
def test_whoever_may_not_see_one_amount_sees_no_sum_with_it(every):
    for one in (plan.group("", every), *plan.grouped(every, "partner", [])):
        if any(of.hidden for of in one.activities):
            assert one.budget.total is one.granted.total is one.spent.total is one.share is None


def test_half_a_year_on_from_the_last_of_august_is_the_last_of_february():
    assert months_later(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_later(date(2026, 12, 31), 12) == date(2027, 12, 31)


def test_an_amount_that_is_not_told_leaves_the_state_open():
    ended = activity(transition=True, granted_eur=100, expires_on=date(2025, 12, 31))
    unspent = activity(transition=True, granted_eur=100, spent_eur=40)
    done = activity(transition=True, granted_eur=100, spent_eur=100, expires_on=TODAY)
    found = {one.activity.id: one for one in plan_money.grants([ended, unspent, done], 2026, TODAY)}
    assert (found[ended.id].state, found[ended.id].left) == ("expired", None)
    assert (found[unspent.id].state, found[unspent.id].left) == ("no_day", 60)
    assert found[done.id].state == "spent"


def test_money_that_was_taken_along_from_an_earlier_year_is_there_until_it_ends():
    kept = activity(year=2025, transition=True, expires_on=date(2026, 12, 31), carry_over=True)
    ended = activity(year=2025, transition=True, expires_on=date(2025, 12, 31))
    later = activity(year=2027, transition=True, expires_on=date(2027, 12, 31))
    found = plan_money.grants([kept, ended, later], 2026, TODAY)
    assert [one.activity.id for one in found] == [kept.id]


def test_of_each_board_the_latest_word_of_a_half_year_counts():
    told = [made("commitment", partner="a", half_year=date(2026, 1, 1), score=n) for n in (2, 4)]
    told.append(made("commitment", partner="a", half_year=date(2026, 7, 1), score=5))
    found = latest(told)
    assert found["a", date(2026, 1, 1)].score == 4
    assert found["a", date(2026, 7, 1)].score == 5


def test_the_sentence_says_what_is_spent_and_until_when_the_rest_is_there():
    of = activity(transition=True, granted_eur=100, spent_eur=40, expires_on=date(2026, 12, 31))
    found = plan_money.grants([of], 2026, TODAY)
    said = sentence(2026, [of], plan_money.Spent(0.4, "", 1, 1), found).replace("\u00a0", " ")
    assert said == (
        "Van de transitiemiddelen in het jaarplan 2026 is 40 % besteed; "
        "wat over is, kan nog tot en met 31 dec 2026 worden besteed."
    )
    said = sentence(2026, [of], plan_money.Spent(None, "few", 1, 1), [])
    assert said == "In het jaarplan 2026 staat één activiteit van één partner."


def _written(partner, **told):
    changes = {"year": 2031, "partner": partner, "title": "Iets", "transition": True} | told
    return write("plan_activity", changes, who="els", scope=KEEPER)


@pytest.mark.parametrize("scope", [Scope("lid"), KEEPER, Scope("analist", "lisoever")])
def test_k34_is_one_percentage_for_everybody_over_the_activities_of_which_both_are_told(
    store, scope
):
    for partner, used in (("lisoever", 20), ("rietmeander", 50), ("zeggekreek", 80)):
        _written(partner, granted_eur=100, spent_eur=used)
    _written("zeggekreek", granted_eur=100)  # not told what is spent, which is not zero
    found = plan_money.spent(2031, now(), scope)
    assert (found.value, found.told, found.of) == (0.5, 3, 4)
    before = plan_money.spent(2031, now(datetime(2026, 1, 1)), scope)
    assert before == plan_money.Spent(None, "missing")


def test_k34_of_two_partners_is_not_shown(store):
    for partner in ("lisoever", "rietmeander"):
        _written(partner, granted_eur=100, spent_eur=20)
    assert plan_money.spent(2031, now(), KEEPER) == plan_money.Spent(None, "few", 2, 2)
