"""What the page on finance draws besides its KPI, on a handful of rows worked out by hand."""

import pytest

from data import disclosure
from data.disclosure import Scope
from data.errors import NotAllowed
from insights.finance import questions
from insights.selection import Selection
from tests.data.literal import DECEMBER, Literal, money, month

A, B, C = "getijdenwende", "rietmeander", "kwelderlicht"
NOW = Selection(period=DECEMBER)
OWN = Selection(period=DECEMBER, partner=A)


@pytest.fixture
def lake():
    return Literal()


def rows(lake, question, *columns):
    return lake.through_the_gate(question)[list(columns)].to_dict("records")


def test_the_index_of_the_region_is_told_per_prestatiegroep_without_amounts(lake):
    for partner in (A, B, C):
        lake.put("finance", partner, money("vpt", 100.0, 104.0), money("mpt", 50.0, 46.0),
                 money("verblijf", 900.0, 1.0))  # fmt: skip
    found = lake.through_the_gate(questions.per_group(NOW))
    told = dict(zip(found["prestatiegroep"], found["value"], strict=True))
    assert told == {"vpt": pytest.approx(1.04), "mpt": pytest.approx(0.92)}
    assert found[["numerator", "denominator"]].isna().all(axis=None)


def test_a_group_of_two_partners_is_not_told_and_the_other_would_tell_it(lake):
    for partner in (A, B, C):
        mpt = money("mpt", 50.0, None if partner == C else 46.0)
        lake.put("finance", partner, money("vpt", 100.0, 104.0), mpt)
    found = lake.through_the_gate(questions.per_group(NOW))
    masks = dict(zip(found["prestatiegroep"], found["mask"], strict=True))
    assert masks == {"mpt": "few", "vpt": "rest"}


def test_the_amounts_of_one_partner_are_those_of_the_latest_round(lake):
    lake.put(
        "finance", A, money("vpt", 100.0, 90.0),
        money("vpt", 120.0, 96.0, budget_round="herschikking"), money("mpt", 50.0, 40.0),
    )  # fmt: skip
    asked = questions.amounts(OWN, 1)
    assert rows(lake, asked, "prestatiegroep", "numerator", "denominator") == [
        {"prestatiegroep": "mpt", "numerator": 40.0, "denominator": 50.0},
        {"prestatiegroep": "vpt", "numerator": 96.0, "denominator": 120.0},
    ]
    assert rows(lake, questions.latest_round(OWN), "budget_round") == [
        {"budget_round": "herschikking"}, {"budget_round": "initieel"},
    ]  # fmt: skip


def test_an_agreement_is_kept_in_every_round_also_before_anything_is_delivered(lake):
    lake.put(
        "finance", A, money("vpt", 100.0, 90.0),
        money("vpt", 120.0, None, budget_round="herschikking"),
        money("vpt", 80.0, 70.0, budget_round="") | {"period": month(1)},
    )  # fmt: skip
    columns = ("prestatiegroep", "budget_round", "numerator")
    assert rows(lake, questions.agreements(OWN), *columns) == [
        {"prestatiegroep": "vpt", "budget_round": "initieel", "numerator": 80.0},
        {"prestatiegroep": "vpt", "budget_round": "herschikking", "numerator": 120.0},
        {"prestatiegroep": "vpt", "budget_round": "initieel", "numerator": 100.0},
    ]


def test_transitiegeld_is_told_once_a_month_whatever_the_round(lake):
    lake.put(
        "finance", A, money("vpt", 100.0, 90.0, transition_spent_eur=7000.0),
        money("vpt", 120.0, 96.0, budget_round="herschikking", transition_spent_eur=7500.0),
        money("mpt", 50.0, 40.0),
        money("vpt", 90.0, 80.0) | {"period": month(1)},
    )  # fmt: skip
    assert rows(lake, questions.transition(OWN), "numerator") == [{"numerator": 7500.0}]


@pytest.mark.parametrize(
    "question",
    [questions.agreements(OWN), questions.transition(OWN), questions.amounts(OWN, 1),
     questions.latest_round(OWN)],
)  # fmt: skip
def test_amounts_are_for_the_partner_and_the_datasteward(question):
    for scope in (Scope("lid"), Scope("programmamanager"), Scope("analist", B)):
        with pytest.raises(NotAllowed):
            disclosure.sql(question, scope)
    for scope in (Scope("datasteward"), Scope("analist", A)):
        disclosure.sql(question, scope)


@pytest.mark.parametrize("asked", [questions.agreements, questions.transition])
def test_without_a_partner_no_amounts_are_asked(asked):
    with pytest.raises(AssertionError):
        asked(NOW)


def test_no_norm_was_agreed(lake):
    assert lake.through_the_gate(questions.norm(NOW)).empty
