"""Forecasts through the gate: masked with their last counted figure, and telling on nobody."""

from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import disclosure
from data.disclosure import Came, Forecasts, Open, Scope
from data.errors import NotAllowed
from data.foretold import masked
from data.measures import MEASURES
from data.nodes import added, hidden

MONTHS = pd.date_range("2024-12-01", periods=3, freq="MS")
EVERYBODY = [Scope("lid"), Scope("programmamanager"), Scope("analist", "a")]


def leaves(told):
    """Rows of (gemeente, part, {partner: amount})."""
    return pd.DataFrame(
        [(g, p, partner, float(n)) for g, p, of in told for partner, n in of.items()],
        columns=["gemeente", "part", "partner", "amount"],
    )


def answer(told, growth=1.0, run="r1"):
    """What the store says of a run in which every leaf grows so many times a month."""
    rows = []
    every = leaves(told)
    nodes = added(every).assign(partner="").rename(columns={"numerator": "amount"})
    own = pd.concat([every, nodes[every.columns]])
    for row in own.itertuples():
        for step, month in enumerate(MONTHS):
            mean = row.amount * growth**step
            rows.append({"run_id": run, "inputs_known_at": MONTHS[0], "last_month": MONTHS[0],
                         "gemeente": row.gemeente, "part": row.part, "partner": row.partner,
                         "told_as": "forecast" if step else "base", "period": month,
                         "mean": mean} | dict.fromkeys(BANDS, mean))  # fmt: skip
    return pd.DataFrame(rows)


BANDS = [f"{side}_{level}" for level in (50, 80, 95) for side in ("lo", "hi")]
MANY = {"a": 40, "b": 40, "c": 40}


def masks(told, **more):
    found = masked(answer(told, **more), Forecasts("clients"))
    assert found.loc[found["mask"] != "", ["mean", *BANDS]].isna().all(axis=None)
    one = found[found["period"] == MONTHS[-1]]
    return dict(zip(zip(one["gemeente"], one["part"], strict=True), one["mask"], strict=True))


CELLS = [
    ({"a": 40, "b": 40}, "few"),
    ({"a": 120}, "dominant"),
    ({"a": 900, "b": 40, "c": 40}, "dominant"),
    ({"a": 3, "b": 2, "c": 2}, "small"),
]


@pytest.mark.parametrize(("of", "why"), CELLS)
def test_a_masked_counted_cell_masks_its_forecast_in_every_month(of, why):
    told = [("G1", "vpt", of), *((g, p, MANY) for g in ("G2", "G3", "G4") for p in ("vpt", "mpt"))]
    told.append(("G1", "mpt", MANY))
    found = masks(told)
    assert found["G1", "vpt"] in (why, "few")
    assert found["", ""] == ""


def test_a_cell_that_is_masked_alone_takes_others_with_it_along_its_row_and_its_column():
    told = [(g, p, MANY) for g, p in product(("G1", "G2", "G3"), ("vpt", "mpt", "verblijf"))]
    told[0] = ("G1", "vpt", {"a": 60, "b": 60})
    found = masks(told)
    cells = {key: why for key, why in found.items() if "" not in key}
    assert sum(why != "" for key, why in cells.items() if key[0] == "G1") >= 2
    assert sum(why != "" for key, why in cells.items() if key[1] == "vpt") >= 2
    assert found["G1", ""] == found["", "vpt"] == ""


def test_a_forecast_that_will_be_of_one_partner_is_masked_now():
    told = [("G1", "vpt", MANY), ("G2", "vpt", MANY), ("G3", "vpt", MANY)]
    frame = answer(told)
    late = (frame["partner"] == "a") & (frame["gemeente"] == "G1") & (frame["period"] > MONTHS[0])
    frame.loc[late, "mean"] *= 50
    found = masked(frame, Forecasts("clients"))
    assert (found.loc[found["gemeente"] == "G1", "mask"] == "dominant").all()


def test_a_forecast_that_falls_below_ten_people_is_masked_in_all_its_months():
    found = masks([("G1", "vpt", {"a": 8, "b": 8, "c": 8}), ("G2", "vpt", MANY),
                   ("G3", "vpt", MANY)], growth=0.4)  # fmt: skip
    assert found["G1", "vpt"] == "small"


@pytest.mark.parametrize(("late", "why"), [("a", "few"), ("ab", "few"), ("abc", "")])
def test_an_estimated_month_is_shown_when_enough_partners_were_late(late, why):
    frame = answer([("G1", "vpt", MANY), ("G2", "vpt", MANY), ("G3", "vpt", MANY)])
    now = frame[(frame["told_as"] == "base") & frame["partner"].isin(["", *late])]
    whole = pd.concat([frame, now.assign(told_as="nowcast")], ignore_index=True)
    found = masked(whole, Forecasts("clients"))
    assert set(found.loc[found["told_as"] == "nowcast", "mask"]) == {why}
    assert set(found.loc[found["told_as"] == "forecast", "mask"]) == {""}


def test_a_run_of_which_no_partner_is_known_shows_nothing():
    frame = answer([("G1", "vpt", MANY)])
    found = masked(frame[frame["partner"] == ""], Forecasts("clients"))
    assert set(found["mask"]) == {"few"}


AMOUNTS = st.dictionaries(st.sampled_from("abcde"), st.integers(0, 60), min_size=1, max_size=5)
TABLES = st.lists(AMOUNTS, min_size=12, max_size=12)


@given(TABLES)
def test_no_sum_of_shown_figures_gives_a_hidden_one_away(amounts):
    """The attack: everything shown, all sums known, what follows from that?"""
    keys = product(("G1", "G2", "G3", "-"), ("vpt", "mpt", "verblijf"))
    nodes = added(leaves([(*key, of) for key, of in zip(keys, amounts, strict=True)]))
    why = hidden(nodes, persons=True)
    where = {(row.gemeente, row.part): at for at, row in enumerate(nodes.itertuples())}
    sums = []
    for (gemeente, part), whole in where.items():
        for axis in (0, 1):
            if (gemeente, part)[axis] == "":
                row = np.zeros(len(nodes))
                row[whole] = -1
                for key, at in where.items():
                    row[at] = float(key[axis] != "" and key[1 - axis] == (gemeente, part)[1 - axis])
                row[whole] = -1
                sums.append(row)
    secret = np.flatnonzero((why != "") & (nodes["numerator"].to_numpy() != 0))
    matrix = np.array(sums)[:, secret]
    rank = np.linalg.matrix_rank(matrix) if matrix.size else 0
    for place in range(len(secret)):
        known = np.vstack([matrix, np.eye(len(secret))[place]])
        assert np.linalg.matrix_rank(known) > rank, nodes.iloc[secret[place]]
    for row in sums:
        inside = [at for at in secret if row[at] != 0]
        shown_whole = why[np.flatnonzero(row == -1)[0]] == ""
        if shown_whole and inside:  # what is hidden together is enough to hide in
            of_them = nodes.iloc[inside]["numerator"].sum()
            assert of_them >= 10 and len(inside) >= 2


@pytest.mark.parametrize("scope", EVERYBODY, ids=str)
def test_a_partners_own_forecast_is_for_that_partner_and_the_datasteward(scope):
    for asked in (Forecasts("clients", "b"), Came("clients", MONTHS[0].date(), "b")):
        with pytest.raises(NotAllowed):
            disclosure.sql(asked, scope)
        disclosure.sql(asked, Scope("datasteward"))
        disclosure.sql(asked, Scope("analist", "b"))


def test_a_partners_own_rows_are_not_masked_and_a_measure_must_be_known():
    frame = answer([("G1", "vpt", {"a": 3})])
    own = masked(frame[frame["partner"] == "a"], Forecasts("clients", "a"))
    assert set(own["mask"]) == {""} and own["mean"].notna().all()
    with pytest.raises(NotAllowed):
        disclosure.sql(Forecasts("profit"), Scope("datasteward"))


@pytest.mark.parametrize("view", ["forecast_known", "forecast_actual"])
def test_nobody_reads_forecast_rows_past_the_gate(view):
    with pytest.raises(NotAllowed):
        disclosure.sql(Open((view,), f"SELECT * FROM {view}"), Scope("datasteward"))
    hidden_in = Open(("forecast_run_now",), f"SELECT * FROM forecast_run_now, {view}")
    with pytest.raises(NotAllowed):
        disclosure.sql(hidden_in, Scope("datasteward"))


def test_every_measure_says_what_divides_it():
    assert {one.part for one in MEASURES.values()} <= {"leveringsvorm", "niveau", "wait_status", ""}
