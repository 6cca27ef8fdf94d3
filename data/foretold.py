"""What a reader may see of kept forecasts and of what came: a sum whose last counted figure is
masked, or that would tell on one that is, is masked in every month of its run."""

import numpy as np
import pandas as pd

from data.errors import NotAllowed
from data.measures import MEASURES
from data.nodes import KEYS, added, hidden, hidden_alone
from data.parts import LARGEST_SHARE
from data.questions import Came, Forecasts, Scope

_FIGURES = ["mean", *(f"{side}_{level}" for level in (50, 80, 95) for side in ("lo", "hi"))]
_ABOUT = ["run_id", "inputs_known_at", "last_month"]
TOLD = [*_ABOUT, *KEYS, "told_as", "period", *_FIGURES, "mask"]
COUNTED = ["period", *KEYS, "value", "partners", "mask"]


def sql(question: Forecasts | Came, scope: Scope) -> tuple[str, list[object]]:
    """The SQL with what partners have as well: `masked` leaves that out. Raises NotAllowed."""
    if question.measure not in MEASURES:
        raise NotAllowed(views=question.measure)
    if question.partner:
        scope.require(question.partner)
    if isinstance(question, Came):
        return _came(question)
    # of a sum of partners also what each of them had last, and has at the end, is judged
    own = "partner = ?"
    if not question.partner:
        own = (
            "(partner = ? OR (gemeente <> '' OR NOT by_gemeente) AND (part <> '' OR NOT by_part)"
            " AND (told_as <> 'forecast' OR period = furthest))"
        )
    which = "true" if question.every else "place = 1"
    measure = MEASURES[question.measure]
    return (
        f"SELECT {', '.join([*_ABOUT, *KEYS])}, partner, told_as, period, {', '.join(_FIGURES)}"
        " FROM (SELECT *, max(period) OVER (PARTITION BY run_id) AS furthest,"
        " ?::BOOLEAN AS by_gemeente, ?::BOOLEAN AS by_part"
        f" FROM forecast_known WHERE measure = ? AND term = ? AND scenario = ? AND {which})"
        f" WHERE {own} ORDER BY inputs_known_at, run_id, partner, gemeente, part, period"
    ), [measure.by_gemeente, bool(measure.part), question.measure, question.term,
        question.scenario, question.partner]  # fmt: skip


def _came(question: Came) -> tuple[str, list[object]]:
    own = "AND partner = ?" if question.partner else ""
    return (
        "SELECT period, partner, gemeente, part, amount FROM forecast_actual"
        f" WHERE measure = ? AND period >= ? AND amount IS NOT NULL {own}"
        " ORDER BY period, gemeente, part, partner"
    ), [question.measure, question.first, *([question.partner] if question.partner else [])]


def masked(answer: pd.DataFrame, question: Forecasts | Came) -> pd.DataFrame:
    """The answer as it may leave the house, with the columns `TOLD` or `COUNTED`.

    `mask` is as in `disclosure.mask`; of a masked row every figure is empty.
    """
    if isinstance(question, Came):
        return _counted(answer, question)
    if question.partner:
        return answer.assign(mask="")[TOLD]
    persons = MEASURES[question.measure].persons
    runs = [_of_run(run, persons) for _, run in answer.groupby("run_id", sort=False)]
    found = pd.concat(runs) if runs else answer.assign(mask="")
    found = found.reset_index(drop=True)[TOLD]
    found.loc[found["mask"] != "", _FIGURES] = np.nan
    return found


def _of_run(run: pd.DataFrame, persons: bool) -> pd.DataFrame:
    """The region's rows of one run, each with its mask; a run without partners shows nothing."""
    leaves = run[run["partner"] != ""].rename(columns={"mean": "amount"})
    region = run[run["partner"] == ""]
    last = leaves[leaves["told_as"] == "base"]
    if last.empty:
        return region.assign(mask="few")
    nodes = added(last)
    ahead = added(leaves[leaves["told_as"] == "forecast"]).set_index(KEYS)
    ahead = ahead.reindex(pd.MultiIndex.from_frame(nodes[KEYS])).reset_index()
    why = hidden(nodes, persons, _too_little(nodes, ahead, region, persons))
    masks = pd.Series(why, pd.MultiIndex.from_frame(nodes[KEYS]))
    found = masks.reindex(pd.MultiIndex.from_frame(region[KEYS])).fillna("few")
    return _without_the_late(region.assign(mask=found.to_numpy()), leaves, persons)


def _without_the_late(region: pd.DataFrame, leaves: pd.DataFrame, persons: bool) -> pd.DataFrame:
    """Masks a month in which late partners were estimated, unless these are enough to hide in: what
    the others counted is shown elsewhere, and the difference would be the estimate."""
    late = leaves[leaves["told_as"] == "nowcast"]
    if late.empty:
        return region
    nodes = added(late, ("period",))
    safe = nodes[hidden_alone(nodes, persons) == ""]
    keys = ["period", *KEYS]
    told = pd.MultiIndex.from_frame(region[keys]).isin(pd.MultiIndex.from_frame(safe[keys]))
    hide = (region["told_as"] == "nowcast") & (region["mask"] == "") & ~told
    return region.assign(mask=region["mask"].mask(hide, "few"))


def _too_little(
    nodes: pd.DataFrame, ahead: pd.DataFrame, region: pd.DataFrame, persons: bool
) -> np.ndarray:
    """What the forecast itself would tell: of one partner at its end, or of few people anywhere."""
    why = np.full(len(nodes), "", dtype="object")
    why[(ahead["top"] > LARGEST_SHARE).to_numpy()] = "dominant"
    if persons:
        few = region[(region["mean"] >= 0.5) & (region["mean"] < 9.5)]
        small = pd.MultiIndex.from_frame(nodes[KEYS]).isin(pd.MultiIndex.from_frame(few[KEYS]))
        why[small] = "small"
    return why


def _counted(answer: pd.DataFrame, question: Came) -> pd.DataFrame:
    persons = MEASURES[question.measure].persons
    found = []
    for period, nodes in added(answer, ("period",)).groupby("period"):
        why = np.full(len(nodes), "", dtype="object")
        if not question.partner:
            why = hidden(nodes, persons)
        value = np.where(why == "", nodes["numerator"].astype("float64"), np.nan)
        found.append(nodes.assign(period=period, value=value, mask=why)[COUNTED])
    if not found:
        return pd.DataFrame(columns=COUNTED)
    return pd.concat(found, ignore_index=True)
