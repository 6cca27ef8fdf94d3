"""What the region delivers, through the gate: who sees a tariff, a percentage, a small number."""

from dataclasses import replace
from datetime import date

import pytest

from data.disclosure import ROLES, Open, Scope
from data.errors import NotAllowed
from data.sheets import REGION
from insights.ask import ask, now
from insights.finance.tariffs import agreed, percentages, valid
from insights.selection import Selection
from insights.waiting_list import questions as waiting_now
from insights.waiting_list.zorgkantoor import per_status
from pipelines.intake import judge, publish
from tests.pipelines.books import NOW
from tests.pipelines.regional import agreed as share
from tests.pipelines.regional import maximum, tariffs, waiting, zorgkantoor

MONTH = date(2026, 10, 1)
SCOPES = [Scope(role, "lisoever" if role == "analist" else "") for role in ROLES]


@pytest.fixture
def filled(store):
    for content in (
        tariffs(maximum("A", 111.11), share("A", 95)),
        zorgkantoor(waiting("Rotterdam", "Urgent plaatsen", 9), waiting("Rotterdam", "Actief", 10),
                    waiting("Rotterdam", "Wacht op voorkeur", 0)),
    ):  # fmt: skip
        publish(judge(content, "x.xlsx", REGION, now=NOW), uploader="test")
    return now()


@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_a_maximum_is_open_and_no_agreement_is_among_them(filled, scope):
    found = ask(valid(MONTH), at=filled, scope=scope)
    assert found["tariff_eur"].tolist() == [111.11] and "agreed_pct" not in found


@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_agreements_are_the_datastewards(filled, scope):
    steward = scope.role == "datasteward"
    assert len(agreed(MONTH, filled, scope)) == steward
    if not steward:
        with pytest.raises(NotAllowed):
            ask(percentages(MONTH), at=filled, scope=scope)


@pytest.mark.parametrize("view", ["tariffs_valid", "zorgkantoor_waiting_valid", "lake.tariffs"])
def test_the_rows_behind_them_are_closed(filled, view):
    with pytest.raises(NotAllowed):
        ask(Open((), f"SELECT * FROM {view}"), at=filled, scope=Scope("datasteward"))


@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_of_the_zorgkantoors_count_small_numbers_are_masked_for_everybody(filled, scope):
    found = ask(per_status(Selection(period=MONTH)), at=filled, scope=scope)
    told = found.set_index("wait_status")
    assert told["mask"].to_dict() == {"actief": "", "urgent": "small", "voorkeur": ""}
    assert told["value"].fillna(-1).to_dict() == {"actief": 10, "urgent": -1, "voorkeur": 0}


def test_a_partners_own_list_keeps_all_rules_of_the_gate(filled):
    rows = [waiting("Rotterdam", "Urgent plaatsen", 50)]
    content = zorgkantoor(*rows)  # the same headings; from a partner it is that partner's list
    found = judge(content, "wachtlijst.xlsx", "lisoever", now=NOW)
    publish(found, uploader="test")
    asked = replace(waiting_now.per_status(Selection(period=MONTH)), span=(MONTH, MONTH))
    assert ask(asked, at=now(), scope=Scope("lid"))["mask"].tolist() == ["few"]
