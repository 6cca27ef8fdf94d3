"""Small panels that look like care: counts with a trend, a season, in- and outflow, inhabitants."""

import numpy as np
import pandas as pd


def monthly(series=6, months=48, seed=0):
    """`unique_id, ds, y, inflow, outflow, population`: counts that grow at their own pace."""
    chance = np.random.default_rng(seed)
    time = np.arange(months)
    frames = []
    for place in range(series):
        level = 40 + 20 * (place % 6)
        wave = 0.1 * np.sin(2 * np.pi * time / 12)
        count = chance.poisson(level * np.exp(0.004 * (place % 6 - 2) * time + wave))
        frames.append(
            pd.DataFrame(
                {
                    "unique_id": f"s{place}",
                    "ds": pd.date_range("2021-01-01", periods=months, freq="MS"),
                    "y": count.astype(float),
                    "inflow": chance.poisson(4, months).astype(float),
                    "outflow": chance.poisson(4, months).astype(float),
                    "population": 1000.0 * (place + 1) * 1.002**time,
                }
            )
        )
    return pd.concat(frames, ignore_index=True)


def region(gemeenten=4, forms=("mpt", "vpt"), moments=36, seed=0, freq="QS"):
    """Clients per gemeente and leveringsvorm with every total: keys are empty in a total."""
    chance = np.random.default_rng(seed)
    days = pd.date_range("2015-01-01", periods=moments, freq=freq)
    common = chance.normal(0, 0.02, moments).cumsum()
    bottom = []
    for place in range(gemeenten):
        for form in forms:
            level = 30 * (place + 1) * np.exp(common + chance.normal(0, 0.02, moments).cumsum())
            bottom.append((f"g{place}", form, chance.poisson(level).astype(float)))
    keys = [(g, f) for g in ["", *sorted({b[0] for b in bottom})] for f in ["", *forms]]
    frames = []
    for gemeente, form in keys:
        y = sum(b[2] for b in bottom if gemeente in ("", b[0]) and form in ("", b[1]))
        name = f"{gemeente or 'region'}/{form or 'all'}"
        frames.append(pd.DataFrame({"unique_id": name, "ds": days, "y": y}))
        frames[-1] = frames[-1].assign(gemeente=gemeente, form=form)
    return pd.concat(frames, ignore_index=True)
