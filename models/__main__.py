"""Forecast a plain file: `python -m models forecast IN.csv --horizon H --out OUT.csv`."""

import argparse
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd

from models import CANDIDATES, DEFAULT, DRIVEN
from models.backtest import backtest
from models.blend import Blend
from models.door import frequency
from models.oddities import told

_ALL: dict[str, Callable[..., Any]] = {**CANDIDATES, **DRIVEN}
_REFUSED = 1
_SUMS = ("blend", "boosting")


def main(arguments: list[str] | None = None) -> int:
    """Exit status 0: written. 1: the file or the question was refused, with a sentence on stderr
    and nothing written. 2: the command line itself is wrong.
    """
    asked = _command_line().parse_args(arguments)
    try:
        history = _read(asked.file)
        freq = asked.freq or frequency(history)
        made = _forecast if asked.command == "forecast" else _backtest
        _write(made(history, freq, asked), asked.out)
    except (ValueError, OSError) as problem:
        sys.stderr.write(f"{asked.file}: {problem}\n")
        return _REFUSED
    return 0


def _command_line() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="python -m models")
    commands = top.add_subparsers(required=True, metavar="COMMAND", dest="command")
    for name, says in (("forecast", "one row per series and step"), ("backtest", "scores")):
        one = commands.add_parser(name, help=says)
        one.add_argument("file", type=Path, metavar="IN.csv", help="unique_id, ds, y")
        one.add_argument("--horizon", type=int, required=True, metavar="H")
        one.add_argument("--freq", choices=("MS", "QS", "YS"), help="read from ds when left out")
        one.add_argument("--model", choices=list(_ALL), default=None, help=f"default {DEFAULT}")
        one.add_argument("--hierarchy", nargs="+", default=[], metavar="COLS",
                         help="columns that a total leaves empty")  # fmt: skip
        one.add_argument("--out", type=Path, required=True, metavar="OUT.csv")
    return top


def _read(file: Path) -> pd.DataFrame:
    text = {"unique_id": str, "ds": str}
    return pd.read_csv(file, dtype=text, low_memory=False, keep_default_na=False, na_values=[""])


def _write(found: pd.DataFrame, out: Path) -> None:
    moments = found.select_dtypes("datetime").columns
    days = {name: found[name].dt.strftime("%Y-%m-%d") for name in moments}
    found.assign(**days).to_csv(out, index=False)


def _forecast(history: pd.DataFrame, freq: str, asked: argparse.Namespace) -> pd.DataFrame:
    model = _maker(asked.model or DEFAULT, _columns(asked))(freq)
    found = model.fit(history).predict(asked.horizon)
    if isinstance(model, Blend) and model.method_:
        sys.stderr.write(f"made to add up: {model.method_}\n")
    for what, facts in told(model.panel_, asked.horizon).groupby("what")["unique_id"]:
        some = facts.drop_duplicates()
        sys.stderr.write(f"{what}: {len(some)} series ({', '.join(some.head(3))})\n")
    return found


def _backtest(history: pd.DataFrame, freq: str, asked: argparse.Namespace) -> pd.DataFrame:
    columns = _columns(asked)
    made = {name: _ALL[name] for name in ("naive", "seasonal", "damped")}
    made[DEFAULT] = _maker(DEFAULT, columns)
    if asked.model:
        made = {asked.model: _maker(asked.model, columns)}
    return backtest(history, made, freq, asked.horizon)


def _columns(asked: argparse.Namespace) -> list[str]:
    return [one for part in asked.hierarchy for one in part.replace(",", " ").split()]


def _maker(name: str, columns: list[str]) -> Callable[..., Any]:
    if not columns:
        return _ALL[name]
    if name not in _SUMS:
        raise ValueError(f"model {name} does not add up; with --hierarchy take {', '.join(_SUMS)}")
    return partial(_ALL[name], columns=columns)


if __name__ == "__main__":
    sys.exit(main())
