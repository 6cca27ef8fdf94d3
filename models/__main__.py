"""Forecast a plain file: `python -m models forecast IN.csv --horizon H --out OUT.csv`."""

import argparse
import sys
from pathlib import Path

import pandas as pd

from models import CANDIDATES


def main(arguments: list[str] | None = None) -> int:
    """Read `unique_id, ds, y`, write one row per series and step ahead."""
    top = argparse.ArgumentParser(prog="python -m models")
    one = top.add_subparsers(required=True, metavar="COMMAND").add_parser("forecast")
    one.add_argument("file", type=Path)
    one.add_argument("--horizon", type=int, required=True)
    one.add_argument("--freq", choices=("MS", "QS", "YS"), default="MS")
    one.add_argument("--model", choices=list(CANDIDATES), default="naive")
    one.add_argument("--out", type=Path, required=True)
    asked = top.parse_args(arguments)
    history = pd.read_csv(asked.file, parse_dates=["ds"])
    found = CANDIDATES[asked.model](freq=asked.freq).fit(history).predict(asked.horizon)
    found.to_csv(asked.out, index=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
