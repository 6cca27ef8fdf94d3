"""Partners that are late, began later, stopped, or told too little; and months nobody told."""

import pandas as pd
import pytest

from data.measures import MEASURES
from pipelines.forecasting.inputs import Inputs, inputs
from pipelines.forecasting.made import made
from pipelines.forecasting.panel import series
from tests.pipelines.forecasting.region import at, delivered, months

YEAR = months(14)
OTHERS = ("getijdenwende", "rietmeander", "kwelderlicht")


def read(store):
    with store.reading() as con:
        return inputs(con)["clients"]


def test_a_late_partner_is_filled_in_told_and_less_certain(store):
    delivered(YEAR, at("2025-02-10"), OTHERS)
    delivered(YEAR[:-2], at("2025-02-11"), ["zeggekreek"])
    found = made(read(store))
    assert found.facts["late"] == {"zeggekreek": 2}
    rows = found.rows.set_index("told_as")
    now = rows.loc["nowcast"]
    assert set(now["partner"]) == {"zeggekreek", ""}
    assert sorted(now["period"].unique()) == [pd.Timestamp(one) for one in YEAR[-2:]]
    total = now[(now["gemeente"] == "") & (now["leveringsvorm"] == "")].set_index("partner")
    region, own = total.loc[""].sort_values("period"), total.loc["zeggekreek"]
    assert (region["mean"].to_numpy() > own.sort_values("period")["mean"].to_numpy()).all()
    base = rows.loc["base"]
    assert (base["period"] == pd.Timestamp(YEAR[-1])).all()
    ahead = rows.loc["forecast"]
    ahead = ahead[ahead["period"] == ahead["period"].min()]
    leaf = ahead[(ahead["gemeente"] == "GM0599") & (ahead["leveringsvorm"] == "vpt")]
    width = (leaf["hi_80"] - leaf["lo_80"]).groupby(leaf["partner"]).first()
    assert width["zeggekreek"] > width["rietmeander"]


def test_a_month_that_only_one_partner_delivered_is_not_begun_from(store):
    delivered(YEAR[:-1], at("2025-02-10"))
    delivered(YEAR[-1:], at("2025-02-11"), ["zeggekreek"])
    assert read(store).last == YEAR[-2]


def test_a_partner_that_stopped_is_left_out_and_one_with_three_months_is_refused(store):
    delivered(YEAR, at("2025-02-10"), OTHERS[:2])
    delivered(YEAR[:5], at("2025-02-11"), ["zeggekreek"])
    delivered(YEAR[-3:], at("2025-02-12"), ["kwelderlicht"])
    found = made(read(store))
    assert found.facts["left"] == ["zeggekreek"]
    assert found.facts["short"] == {"kwelderlicht": 3}
    assert found.facts["partners"] == sorted(OTHERS[:2])
    assert set(found.rows["partner"]) == {*OTHERS[:2], ""}


def test_under_four_months_nothing_is_forecast_and_the_facts_say_so(store):
    delivered(YEAR[:3], at("2025-02-10"))
    found = made(read(store))
    assert found.rows.empty
    assert set(found.facts["short"].values()) == {3}


def test_the_coming_of_a_partner_is_no_growth_and_its_own_past_is_not_made_up(store):
    delivered(YEAR, at("2025-02-10"), OTHERS)
    delivered(YEAR[6:], at("2025-02-11"), ["zeggekreek"])
    found = series(read(store))
    assert found.facts["joined"] == {"zeggekreek": f"{YEAR[6]:%Y-%m}"}
    frame = found.frame.set_index(["unique_id", "ds"])["y"]
    total = frame.loc["||"].sort_index()
    steps = total.diff().dropna()
    assert steps.max() < 20  # 16 cells of one client a month; the partner alone has hundreds
    assert frame.loc["zeggekreek||"].sort_index().iloc[:6].isna().all()


def test_a_month_that_a_partner_skipped_is_a_gap_in_the_sums_and_never_a_zero(store):
    delivered(YEAR, at("2025-02-10"), OTHERS)
    delivered([*YEAR[:6], *YEAR[7:]], at("2025-02-11"), ["zeggekreek"])
    found = series(read(store))
    assert found.facts["gaps"] == {"zeggekreek": [f"{YEAR[6]:%Y-%m}"]}
    frame = found.frame.set_index(["unique_id", "ds"])["y"]
    assert frame.loc["||"].isna().sum() == 1
    assert frame.loc["zeggekreek|GM0599|vpt"].isna().sum() == 1


def test_what_a_delivered_month_does_not_name_is_nobody():
    month = [pd.Timestamp(one) for one in YEAR[:5]]
    rows = pd.DataFrame({"partner": "a", "gemeente": "G", "part": "vpt", "ds": month[:4],
                         "y": [4.0, 5, 6, 7]})  # fmt: skip
    from pipelines.forecasting.inputs import _whole

    whole = _whole(rows, {"a": month})
    assert whole["y"].tolist() == [4, 5, 6, 7, 0]
    read_so = Inputs(MEASURES["clients"], whole, YEAR[4], {"a": month})
    assert series(read_so).frame["y"].isna().sum() == 0


@pytest.mark.parametrize("kinds", [("staff",), ("waiting_list",)])
def test_staff_and_waiting_lists_are_forecast_too(store, kinds):
    delivered(YEAR, at("2025-02-10"), kinds=kinds)
    wanted = {"staff": ["fte"], "waiting_list": ["waiting", "preference", "precaution"]}[kinds[0]]
    with store.reading() as con:
        told = inputs(con)
        for name in wanted:
            found = made(told[name])
            region = found.rows[(found.rows["partner"] == "") & (found.rows["told_as"] != "base")]
            parts = region[(region["niveau"] + region["wait_status"]) != ""]
            total = region[(region["niveau"] + region["wait_status"]) == ""]
            assert len(total) == 14
            if len(parts):
                summed = parts.groupby("period")["mean"].sum().to_numpy()
                assert summed == pytest.approx(total.sort_values("period")["mean"].to_numpy())
