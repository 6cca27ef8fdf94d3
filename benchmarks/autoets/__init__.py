"""Seconds per 1,000 series of statsforecast's AutoETS and of ours, in the same run."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from benchmarks.measure import Ratio
from models.blend import Blend

_HERE = Path(__file__).parent
_SET = _HERE.parent / "forecast" / "data" / "m3_monthly.csv.gz"
_SERIES, _HORIZON = 200, 18


def measure(series: int = _SERIES) -> Iterator[Ratio]:
    """Processor time of both on the same monthly series, ours with its bands and learning.

    AutoETS runs in an environment of its own: it needs an older pandas than the product has.
    """
    every = pd.read_csv(_SET, usecols=["unique_id", "ds", "y", "split"])
    names = every["unique_id"].drop_duplicates().head(series)
    train = every[(every["split"] == "train") & every["unique_id"].isin(names)]
    train = train[["unique_id", "ds", "y"]]
    started = time.process_time()
    Blend("MS").fit(train).predict(_HORIZON)
    ours = time.process_time() - started
    with tempfile.TemporaryDirectory() as folder:
        theirs = _theirs(Path(folder), train)
    what = f"{series} monthly series, {_HORIZON} ahead, per 1,000"
    yield Ratio(what, 1000 * ours / series, "AutoETS", 1000 * theirs / series)


def _theirs(folder: Path, train: pd.DataFrame) -> float:
    """Seconds of AutoETS in an environment made in the folder. Raises CalledProcessError when that
    cannot be made."""
    subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    python = folder / "venv" / "bin" / "python"
    wanted = ["-m", "pip", "install", "--quiet", "-r", str(_HERE / "requirements.txt")]
    subprocess.run([str(python), *wanted], check=True)
    train.to_csv(folder / "train.csv", index=False)
    asked = [str(python), str(_HERE / "theirs.py"), str(folder / "train.csv"), str(_HORIZON)]
    told = subprocess.run(asked, check=True, capture_output=True, text=True)
    return float(json.loads(told.stdout)["seconds"])
