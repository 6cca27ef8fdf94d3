"""Parts of a figure that is shown whole: a part that is masked alone could be worked out."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from data.questions import Figures

SMALLEST_REST = 10  # what is masked together must be so many, or the rest tells on a few people
FEWEST_PARTNERS = 3
LARGEST_SHARE = 0.8
Given = tuple[float, float, str, float, str, float]  # in the order of `_COUNTED`
_COUNTED = ("numerator", "contributors", "first", "first_amount", "last", "last_amount")
NAMED = ("first", "first_amount", "last", "last_amount")  # see `data.contributions`


def hide_others(why: np.ndarray, counted: dict[str, np.ndarray], whole: np.ndarray) -> np.ndarray:
    """`why` with more parts masked, as "rest", until what is masked together tells on nobody.

    Whoever takes the parts that are shown from the whole has the rest as one figure, so that one
    passes the gate too: enough people, enough partners, none of them above the largest share. The
    smallest go first. `whole` numbers the figure that each row is a part of. What nobody told
    adds nothing, and a part of zero hides nothing.
    """
    why = why.copy()
    numerator = counted["numerator"]
    for one in np.unique(whole[_hidden(why)]):
        inside = whole == one
        shown = np.flatnonzero(inside & (why == "") & (numerator != 0))
        for place in shown[np.argsort(numerator[shown], kind="stable")]:
            if tells_on_nobody(counted, inside & _hidden(why)):
                break
            why[place] = "rest"
    return why


def tells_on_nobody(counted: dict[str, np.ndarray], hidden: np.ndarray) -> bool:
    """Whether the sum of these rows could be shown: of enough partners, and people, and of none of
    them above the largest share."""
    if np.count_nonzero(hidden) < 2:
        return False
    rows = np.flatnonzero(hidden & (np.nan_to_num(counted["numerator"]) != 0))
    return safe_together(given({name: np.asarray(counted[name])[rows] for name in _COUNTED}))


def given(counted: dict[str, np.ndarray]) -> list[Given]:
    """What is looked at of each row, as plain numbers."""
    empty = {name: counted[name] for name in ("first", "last")}
    numbers = {
        name: np.nan_to_num(counted[name].astype("float64"))
        for name in _COUNTED
        if name not in empty
    }
    columns = ((empty | numbers)[name].tolist() for name in _COUNTED)
    return list(zip(*columns, strict=True))


def safe_together(rows: Sequence[Given]) -> bool:
    """Whether the sum of these rows, none of them zero, tells on nobody."""
    total = sum(abs(row[0]) for row in rows)
    if total < SMALLEST_REST:
        return False
    partners, largest = _whose(rows)
    return partners >= FEWEST_PARTNERS and largest <= LARGEST_SHARE * total


def _whose(rows: Sequence[Given]) -> tuple[int, float]:
    """How many partners these rows are of at least, and the most that may be one partner's.

    Of a row of one or two partners both are known. Of a row of more the largest is, and any other
    may have the rest of it, though no more than the largest.
    """
    told: dict[str, float] = {}
    others: list[tuple[str, float]] = []
    most = 0
    for number, contributors, name, first, last, last_amount in rows:
        told[name] = told.get(name, 0) + first
        if contributors == 2:
            told[last] = told.get(last, 0) + last_amount
        elif contributors > 2:
            others.append((name, min(first, abs(number) - first)))
            most = max(most, int(contributors))
    unnamed = sum(rest for _, rest in others)
    largest = [
        own + sum(rest for first, rest in others if first != name) for name, own in told.items()
    ]
    return max(len(told), most), max([unnamed, *largest])


def _hidden(why: np.ndarray) -> np.ndarray:
    return (why != "") & (why != "missing")


def named(answer: pd.DataFrame) -> dict[str, np.ndarray]:
    """Who has most and least of each row, and how much."""
    return {name: answer[name].to_numpy() for name in NAMED}


def all_of(wanted: Figures) -> Figures:
    """The figures that this one is a part of: they are judged together, whichever is wanted."""
    return replace(wanted, by=columns(wanted), part="") if wanted.part else wanted


def only(judged: pd.DataFrame, wanted: Figures) -> pd.DataFrame:
    """Of the judged answer to `all_of(wanted)` the part that is wanted."""
    if not wanted.part:
        return judged
    mine = judged[judged[wanted.parts] == wanted.part]
    return mine.drop(columns=wanted.parts).reset_index(drop=True)


def columns(wanted: Figures) -> tuple[str, ...]:
    """The columns that the gate counts by: those asked for, and the one that tells parts apart."""
    apart = (wanted.parts,) if wanted.part else ()
    return (*wanted.by, *apart)
