"""The KPIs about the waiting list, whose four statuses are never added up wrongly."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import views
from data.kpis import KPIS
from tests.data.literal import Literal, waiting

A, B, C = "getijdenwende", "rietmeander", "kwelderlicht"
R, S = "GM0599", "GM0606"
STATUSES = ("urgent", "actief", "voorkeur", "voorzorg")


@pytest.fixture
def lake():
    return Literal()


def test_k10a_and_k10b_count_preference_and_precaution_each_by_itself(lake):
    for partner, extra in ((A, 0), (B, 2), (C, 4)):
        lake.put("waiting_list", partner, waiting(R, "urgent", 4), waiting(R, "actief", 9),
                 waiting(R, "voorkeur", 20 + extra), waiting(S, "voorzorg", 30))  # fmt: skip
    assert lake.figure("K09") == (39, "")
    assert lake.figure("K10a") == (20 + 22 + 24, "")
    assert lake.figure("K10b") == (90, "")


def test_who_has_no_row_of_a_status_has_said_nothing_about_it(lake):
    lake.put("waiting_list", A, waiting(R, "voorkeur", 12))
    assert lake.ask("kpi_waiting_preference") == [(R, A, 12, None)]
    assert lake.ask("kpi_waiting_precaution") == lake.ask("kpi_waiting") == []
    assert lake.ask("kpi_waiting_above_norm") == lake.ask("kpi_waiting_bridged") == []


@given(
    counts=st.dictionaries(
        st.sampled_from(STATUSES), st.integers(0, 99), min_size=1, max_size=len(STATUSES)
    )
)
def test_no_figure_adds_preference_or_precaution_to_those_who_wait_now(counts):
    lake = Literal()
    lake.put("waiting_list", A, *(waiting(R, status, n) for status, n in counts.items()))
    now = [counts[one] for one in ("urgent", "actief") if one in counts]
    found = {
        "kpi_waiting": sum(now) if now else None,
        "kpi_waiting_preference": counts.get("voorkeur"),
        "kpi_waiting_precaution": counts.get("voorzorg"),
    }
    for view, expected in found.items():
        assert lake.ask(view, "numerator") == ([] if expected is None else [(expected,)])


def test_no_kpi_reads_those_who_wait_now_beside_the_other_two():
    apart = ({"waiting", "norm_known", "bridging_known"}, {"preference"}, {"precaution"})
    on_the_list = [kpi for kpi in KPIS.values() if kpi.cells and "waiting_list" in kpi.sheets]
    assert {kpi.id for kpi in on_the_list} == {"K09", "K10a", "K10b", "K11", "K12"}
    for kpi in on_the_list:
        read = set(re.findall(r"\w+", re.sub(r"--.*", "", views.text(kpi.view))))
        assert sum(bool(read & one) for one in apart) == 1, kpi.id
        (statuses,) = {
            tuple(status for status in STATUSES if f"'{status}'" in condition)
            for _, _, condition in kpi.cells
        }
        assert statuses in (("urgent", "actief"), ("voorkeur",), ("voorzorg",))


def test_k11_holds_those_above_the_norm_against_those_of_whom_it_is_told(lake):
    for partner in (A, B, C):
        lake.put(
            "waiting_list", partner, waiting(R, "urgent", 5, above_norm=5),
            waiting(R, "actief", 20, above_norm=5), waiting(S, "actief", 70),
            waiting(R, "voorkeur", 90, above_norm=80),
        )  # fmt: skip
    assert lake.ask("kpi_waiting_above_norm")[:2] == [(R, A, 10, 25), (R, C, 10, 25)]
    assert lake.figure("K11") == (30 / 75, "")


def test_k12_holds_those_with_care_meanwhile_against_those_of_whom_it_is_told(lake):
    for partner in (A, B, C):
        lake.put(
            "waiting_list", partner, waiting(R, "urgent", 8, bridging="ja"),
            waiting(R, "actief", 10, bridging="ja"), waiting(R, "actief", 6, bridging="nee"),
            waiting(R, "actief", 50, bridging="onbekend"), waiting(R, "urgent", 4, bridging=""),
            waiting(R, "voorkeur", 90, bridging="ja"),
        )  # fmt: skip
    assert lake.ask("kpi_waiting_bridged")[0] == (R, A, 18, 24)
    assert lake.figure("K12") == (0.75, "")
