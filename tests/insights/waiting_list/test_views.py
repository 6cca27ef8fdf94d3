"""What the page on the waiting list asks besides its KPIs, on rows worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from insights.selection import Selection
from insights.waiting_list import questions
from tests.data.literal import DECEMBER, Literal, month, waiting

A, B, C = "getijdenwende", "rietmeander", "kwelderlicht"
R, S = "GM0599", "GM0606"
NOW = Selection(period=DECEMBER)
STATUSES = ("urgent", "actief", "voorkeur", "voorzorg")


@pytest.fixture
def lake():
    return Literal()


def told(lake, question, *columns):
    rows = lake.through_the_gate(question)
    return {
        tuple(row[name] for name in columns): row["mask"] or row["value"]
        for row in rows.to_dict("records")
    }


def test_urgent_and_actief_are_told_apart_and_the_others_are_not_among_them(lake):
    for partner in (A, B, C):
        lake.put("waiting_list", partner, waiting(R, "urgent", 4), waiting(S, "actief", 9),
                 waiting(R, "voorkeur", 50), waiting(R, "voorzorg", 60))  # fmt: skip
    assert told(lake, questions.per_status(NOW), "wait_status") == {
        ("actief",): 27,
        ("urgent",): 12,
    }
    assert lake.figure("K09") == (39, "")


def test_a_few_urgent_people_take_actief_along_because_the_two_together_are_shown(lake):
    for partner in (A, B, C):
        lake.put("waiting_list", partner, waiting(R, "urgent", 2), waiting(R, "actief", 30))
    assert told(lake, questions.per_status(NOW), "wait_status") == {
        ("actief",): "rest", ("urgent",): "small",
    }  # fmt: skip
    assert lake.figure("K09") == (96, "")
    own = questions.per_status(Selection(partner=A, period=DECEMBER))
    assert told(lake, own, "wait_status") == {("actief",): 30, ("urgent",): 2}


def test_what_people_wait_for_is_told_per_leveringsvorm_with_those_who_did_not_tell(lake):
    for partner in (A, B, C):
        lake.put(
            "waiting_list", partner, waiting(R, "urgent", 5, leveringsvorm="verblijf"),
            waiting(R, "actief", 20, leveringsvorm="verblijf"),
            waiting(R, "actief", 6, leveringsvorm="vpt"), waiting(S, "actief", 4),
            waiting(R, "voorkeur", 90, leveringsvorm="verblijf"),
        )  # fmt: skip
    assert told(lake, questions.per_form(NOW), "leveringsvorm") == {
        ("verblijf",): 75, ("vpt",): 18, ("",): 12,
    }  # fmt: skip


def test_the_average_wait_counts_everybody_of_whom_it_is_told_once(lake):
    for partner in (A, B, C):
        lake.put(
            "waiting_list", partner, waiting(R, "urgent", 5, wait_days=10.0),
            waiting(S, "actief", 15, wait_days=90.0), waiting(R, "actief", 70),
            waiting(R, "actief", 0, wait_days=900.0), waiting(R, "voorkeur", 40, wait_days=400.0),
        )  # fmt: skip
    found = lake.through_the_gate(questions.days(NOW))
    assert lake.ask("waiting_days")[0] == (R, A, 50.0, 5)
    # (5 × 10 + 15 × 90) ÷ 20 = 70, whichever way the partners divide it
    assert found["value"].tolist() == [70.0]
    assert found["denominator"].tolist() == [60.0]


def test_the_average_wait_of_a_few_people_is_not_shown(lake):
    for partner in (A, B, C):
        lake.put("waiting_list", partner, waiting(R, "actief", 3, wait_days=90.0))
    assert lake.through_the_gate(questions.days(NOW))["mask"].tolist() == ["small"]


def test_the_last_thirteen_months_are_asked(lake):
    for back in (0, 12, 13):
        for partner in (A, B, C):
            row = waiting(R, "actief", 20, wait_days=30.0) | {"period": month(back)}
            lake.put("waiting_list", partner, row)
    for asked in (questions.days(NOW), questions.per_status(NOW)):
        assert len(lake.through_the_gate(asked)) == 2


@given(st.lists(
    st.tuples(st.sampled_from([A, B, C]), st.sampled_from([R, S]), st.sampled_from(STATUSES),
              st.sampled_from(["vpt", "verblijf", ""]), st.integers(0, 40)),
    min_size=1, max_size=12,
))  # fmt: skip
def test_statuses_and_forms_add_up_to_those_who_wait_now_and_to_nobody_else(rows):
    lake = Literal()
    for partner in {row[0] for row in rows}:
        lake.put("waiting_list", partner, *(
            waiting(place, status, n, leveringsvorm=form)
            for who, place, status, form, n in rows if who == partner
        ))  # fmt: skip
    now = sum(row[4] for row in rows if row[2] in ("urgent", "actief"))
    for view in ("waiting_by_status", "waiting_by_form", "kpi_waiting"):
        assert lake.ask(view, "coalesce(sum(numerator), 0)")[0][0] == now
