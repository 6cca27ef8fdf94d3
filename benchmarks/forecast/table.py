"""Every public set forecast from its training part, and each peer's score beside ours."""

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd

from benchmarks.forecast.judged import incoherence, judged
from benchmarks.measure import Ratio
from models.blend import Blend

_HERE = Path(__file__).parent
_SCORES = ("mase", "scrps", "cov80", "cov95", "incoh")


def measure() -> Iterator[Ratio | str]:
    """Per set a table, ours first; then the geometric mean of the ratios to every peer."""
    peers = pd.read_csv(_HERE / "peers.csv").query("subset == 'all'")
    times: dict[str, list[float]] = {}
    for one in pd.read_csv(_HERE / "datasets.csv", keep_default_na=False).itertuples():
        ours = scored(str(one.dataset), str(one.freq), int(one.m), int(one.h), str(one.keys))
        theirs = peers[peers["dataset"] == one.dataset].set_index("model")
        yield f"\n{one.dataset}, {one.n_series} series\n{_lines(ours, theirs)}"
        for name, peer in theirs["scrps"].items():
            times.setdefault(str(name), []).append(ours["scrps"] / peer)
    for name, ratios in times.items():
        if len(ratios) == peers["dataset"].nunique():
            mean = float(np.exp(np.mean(np.log(ratios))))
            yield f"CRPS, geometric mean over {len(ratios)} sets: {mean:.3f} x {name}"


def scored(name: str, freq: str, season: int, horizon: int, keys: str) -> dict[str, float]:
    """Our scores on one set; the model is given the training part and nothing else."""
    text = {"unique_id": str, "level": str}
    file = _HERE / "data" / f"{name}.csv.gz"
    every = pd.read_csv(file, dtype=text, keep_default_na=False, low_memory=False)
    every["ds"], every["y"] = pd.to_datetime(every["ds"]), every["y"].astype(float)
    train, test = (every[every["split"] == part] for part in ("train", "test"))
    columns = keys.split() if (every["level"] != "bottom").any() else None
    started = time.process_time()
    found = Blend(freq, columns).fit(train.drop(columns="split")).predict(horizon)
    spent = time.process_time() - started
    both = test.merge(found, on=["unique_id", "ds"], how="left")
    scores = judged(train, both, season)
    scores["incoh"] = incoherence(both, columns or [])
    return scores | {"cpu_s_per_1000": 1000 * spent / train["unique_id"].nunique()}


def _lines(ours: dict[str, float], theirs: pd.DataFrame) -> str:
    wanted = [*_SCORES, "cpu_s_per_1000"]
    table = pd.concat([pd.DataFrame([ours], index=["ours"]), theirs])[wanted]
    table.insert(0, "crps ratio", ours["scrps"] / table["scrps"])
    return table.round(3).to_string()
