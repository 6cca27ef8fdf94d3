"""The short term's choice per group: the flow model where it did clearly better, else the blend."""

import numpy as np
import pandas as pd

from models.short import Short

MONTHS = pd.date_range("2022-01-01", periods=30, freq="MS")


def panel(told=True):
    """Two groups of four series: in one clients come in waves that the flows tell beforehand, in
    the other there is a straight line; and their total."""
    chance = np.random.default_rng(1)
    rows = []
    for group in ("flows", "line"):
        for number in range(4):
            level = 40.0
            for step, month in enumerate(MONTHS):
                coming, going = 12.0, round(0.12 * level, 1)
                if group == "line":
                    coming, going = 1.0, 0.0
                noise = chance.normal(0, 0.1)
                rows.append({"unique_id": f"{group}{number}", "part": group, "one": str(number),
                             "ds": month, "y": level + noise, "inflow": coming if step else None,
                             "outflow": going if step else None})  # fmt: skip
                level += coming - going
    frame = pd.DataFrame(rows)
    total = frame.groupby("ds", as_index=False)["y"].sum()
    every = pd.concat([frame, total.assign(unique_id="all", part="", one="")], ignore_index=True)
    return every if told else every.drop(columns=["inflow", "outflow"])


def forecast(frame):
    model = Short("MS", ["part", "one"], "part").fit(frame)
    return model, model.predict(12)


def test_sums_hold_whichever_model_made_the_parts():
    model, found = forecast(panel())
    means = found.pivot(index="ds", columns="unique_id", values="mean")
    np.testing.assert_allclose(means["all"], means.drop(columns="all").sum(axis=1))
    assert set(model.taken_) == {"", "flows", "line"}
    assert model.taken_[""] == "blend"


def test_without_flows_it_is_the_blend():
    model, _ = forecast(panel(told=False))
    assert set(model.taken_.values()) == {"blend"}


def test_half_a_year_of_flows_is_too_little():
    frame = panel()
    early = frame["ds"] < MONTHS[-6]
    frame.loc[early, ["inflow", "outflow"]] = None
    model, _ = forecast(frame)
    assert set(model.taken_.values()) == {"blend"}


def test_the_flow_is_taken_where_it_came_closer(monkeypatch):
    from models import short
    from models.experts import Views, views

    def worse(values, season, horizon):
        found = views(values, season, horizon)
        return Views(found.names, found.ahead + 50, found.traits)

    monkeypatch.setattr(short, "views", worse)
    model, found = forecast(panel())
    assert model.taken_["flows"] == "flow"
    assert (found.filter(like="lo-").to_numpy() >= 0).all()
