"""Which sums of a table of gemeenten by parts may be shown together, so that none tells on a
hidden one: of every total, margin and cell at once."""

import numpy as np
import pandas as pd

from data.measures import ALL
from data.parts import FEWEST_PARTNERS, LARGEST_SHARE, hide_others, tells_on_nobody
from data.people import SMALLEST_COUNT

KEYS = ["gemeente", "part"]
_COUNTED = ("numerator", "contributors", "first", "first_amount", "last", "last_amount")
_SURE = 1e-6  # of a projection: a number that the sums fix has one there


def added(leaves: pd.DataFrame, over: tuple[str, ...] = ()) -> pd.DataFrame:
    """Every sum of `leaves` (gemeente, part, partner, amount): one row per gemeente and part, ""
    all of them, with what the gate counts by (see `data.contributions`); of every `over` apart."""
    by = [*over, *KEYS]
    told = leaves[[*by, "partner", "amount"]]
    divided = [one for one in KEYS if (told[one] != ALL).any()]
    gone = [[one] for one in divided] + [divided] * (len(divided) > 1)
    every = [told, *(told.assign(**dict.fromkeys(names, ALL)) for names in gone)]
    summed = pd.concat(every).groupby([*by, "partner"], as_index=False)["amount"].sum(min_count=1)
    ordered = summed.assign(size=summed["amount"].abs()).sort_values([*by, "size", "partner"])
    some = ordered[ordered["size"] > 0].groupby(by)
    groups = ordered.groupby(by)
    found = groups[["amount"]].sum(min_count=1).rename(columns={"amount": "numerator"})
    found["partners"] = groups["amount"].count()
    found["contributors"] = some.size()
    for name, rows in (("first", some.last()), ("last", some.first())):
        found[name], found[f"{name}_amount"] = rows["partner"], rows["size"]
    found["top"] = (found["first_amount"] / groups["size"].sum()).fillna(0.0)
    return found.reset_index()


def hidden(nodes: pd.DataFrame, persons: bool, before: np.ndarray | None = None) -> np.ndarray:
    """Why each row of `added` is masked, "" when it is shown: by itself (few, dominant, small), or
    because it would tell on another (rest). `before` are masks that hold already."""
    why = hidden_alone(nodes, persons)
    if before is not None:
        why = np.where(why == "", before, why)
    counted = {name: nodes[name].to_numpy() for name in _COUNTED}
    counted["numerator"] = counted["numerator"].astype("float64")
    lines = _lines(nodes)
    while True:
        now = _once(why, counted, lines)
        if (now == why).all():
            return why
        why = now


def hidden_alone(nodes: pd.DataFrame, persons: bool) -> np.ndarray:
    """Why each row is masked by itself: few partners, one that is dominant, few people."""
    number = nodes["numerator"].to_numpy("float64")
    few = nodes["contributors"].fillna(nodes["partners"]).to_numpy("float64")
    why = np.full(len(nodes), "", dtype="object")
    if persons:
        why[(number > 0) & (number < SMALLEST_COUNT)] = "small"
    why[nodes["top"].to_numpy("float64") > LARGEST_SHARE] = "dominant"
    why[few < FEWEST_PARTNERS] = "few"
    return why


def _lines(nodes: pd.DataFrame) -> list[tuple[int, np.ndarray]]:
    """Every sum: the place of the whole, and the places of its parts."""
    place = {key: at for at, key in enumerate(nodes[KEYS].itertuples(index=False, name=None))}
    found = []
    for (gemeente, part), whole in place.items():
        for axis, empty in ((0, gemeente == ALL), (1, part == ALL)):
            if not empty:
                continue
            same = (part, gemeente)[axis]
            parts = [at for key, at in place.items() if key[axis] != ALL and key[1 - axis] == same]
            if parts:
                found.append((whole, np.array(parts)))
    return found


def _once(
    why: np.ndarray, counted: dict[str, np.ndarray], lines: list[tuple[int, np.ndarray]]
) -> np.ndarray:
    """The same with more hidden: by every sum in turn, then what all sums together give away."""
    why = why.copy()
    for whole, parts in lines:
        if why[whole] != "":  # a whole that is hidden would follow from its parts
            why[parts[why[parts] == ""]] = "rest"
            continue
        own = {name: values[parts] for name, values in counted.items()}
        some = own["numerator"] != 0  # a hidden zero adds nothing, so nothing follows from it
        masks = np.where(some, why[parts], "missing")
        masks = hide_others(masks, own, np.zeros(len(parts)))
        why[parts] = np.where(some, masks, why[parts])
        left = some & (why[parts] != "")
        if left.any() and not tells_on_nobody(own, left):
            why[whole] = "rest"
    secret = (why != "") & (counted["numerator"] != 0)
    for place in _given_away(np.flatnonzero(secret), lines):
        beside = [np.append(parts, whole) for whole, parts in lines if place in (whole, *parts)]
        shown = [at for line in beside for at in line if why[at] == ""]
        if shown:
            why[min(shown, key=lambda at: (counted["numerator"][at], at))] = "rest"
            break
    return why


def _given_away(unknown: np.ndarray, lines: list[tuple[int, np.ndarray]]) -> np.ndarray:
    """Those of the unknown places that whoever knows the sums could work out from the others."""
    column = {at: number for number, at in enumerate(unknown)}
    sums = np.zeros((len(lines), len(unknown)))
    for row, (whole, parts) in enumerate(lines):
        for at, sign in [(whole, -1.0), *((part, 1.0) for part in parts)]:
            if at in column:
                sums[row, column[at]] = sign
    if not sums.size:
        return unknown[:0]
    certain = np.diag(np.linalg.pinv(sums) @ sums) > 1 - _SURE
    return unknown[certain]
