"""A kept forecast of one figure beside its history, as one reader may see both."""

import json
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

import pandas as pd

from data.disclosure import Scope
from data.measures import ALL, MEASURES, Measure
from insights.ask import Moment, ask
from insights.columns import days
from insights.forecast import questions

MASKED = ("few", "dominant", "small", "rest")


@dataclass(frozen=True)
class Picked:
    """Which figure: a measure, of a gemeente and a part ("" all of them), of one partner or all."""

    measure: str = "clients"
    gemeente: str = ALL
    part: str = ALL
    partner: str = ""

    @property
    def of(self) -> Measure:
        """The measure as it is declared."""
        return MEASURES[self.measure]


@dataclass(frozen=True)
class Vintage:
    """One kept run as readers know it: when, from what, and what they must know of it."""

    run_id: str
    known_at: datetime
    inputs_known_at: datetime
    model: str
    last_month: date
    facts: dict[str, dict] = field(default_factory=dict)

    def partners(self, measure: str, at: date) -> set[str]:
        """Who was forecast, as far as they had begun by that month."""
        own = self.facts.get(measure, {})
        joined = own.get("joined", {})
        return {one for one in own.get("partners", ()) if joined.get(one, "") <= f"{at:%Y-%m}"}


@dataclass(frozen=True)
class Outlook:
    """`counted` maps months to (value, mask), `ahead` has a row per month to come, the months that
    a partner is late with before them (`told_as` nowcast); `mask` says why it is not shown."""

    picked: Picked
    vintage: Vintage | None
    counted: dict[date, tuple[float, str]] = field(default_factory=dict)
    ahead: pd.DataFrame = field(default_factory=pd.DataFrame)
    mask: str = ""

    @property
    def shown(self) -> bool:
        """Whether there is a forecast to look at."""
        return self.vintage is not None and not self.mask and not self.ahead.empty

    @cached_property
    def months(self) -> list[date]:
        """The months ahead."""
        return [at for at in days(self.ahead["period"]) if at]


def vintages(at: Moment, scope: Scope) -> list[Vintage]:
    """Every run that is known, the one that counts first."""
    rows = ask(questions.runs(), at=at, scope=scope)
    return [
        Vintage(one.run_id, one.known_at.to_pydatetime(), one.inputs_known_at.to_pydatetime(),
                one.model, one.last_month.date(), json.loads(one.facts))
        for one in rows.itertuples()
    ]  # fmt: skip


def outlook(picked: Picked, at: Moment, scope: Scope) -> Outlook:
    """The forecast that counts of this figure, and its history. Raises NotAllowed for a partner
    that is not this reader's."""
    kept = vintages(at, scope)
    if not kept:
        return Outlook(picked, None)
    told = node(ask(questions.foretold(picked.measure, picked.partner), at=at, scope=scope), picked)
    masks = set(told.loc[told["told_as"] == "forecast", "mask"]) - {""}
    # an estimate that would tell on a late partner leaves a gap before the forecast
    shown = (told["told_as"] == "forecast") | (
        (told["told_as"] == "nowcast") & (told["mask"] == "")
    )
    ahead = told[shown].sort_values("period", ignore_index=True)
    mask = next((one for one in MASKED if one in masks), "" if len(told) else "missing")
    counted = comparable(picked, kept[0], at, scope)
    return Outlook(picked, kept[0], counted, ahead, mask)


def comparable(
    picked: Picked, vintage: Vintage, at: Moment, scope: Scope
) -> dict[date, tuple[float, str]]:
    """What was counted in the months that the run's partners delivered, and nobody else."""
    asked = questions.counted(picked.measure, picked.partner)
    rows = node(ask(asked, at=at, scope=scope), picked)
    who = ask(questions.deliverers(picked.of.sheet), at=at, scope=scope)
    came = dict(zip(days(who["period"]), who["partners"].str.split("|"), strict=True))
    found = {}
    for period, value, mask in zip(days(rows["period"]), rows["value"], rows["mask"], strict=True):
        if not period:
            continue
        same = set(came.get(period, ())) == vintage.partners(picked.measure, period)
        alike = bool(picked.partner) or same
        found[period] = (value, mask) if alike else (float("nan"), "missing")
    return found


def node(rows: pd.DataFrame, picked: Picked) -> pd.DataFrame:
    """The rows about the gemeente and part picked."""
    return rows[(rows["gemeente"] == picked.gemeente) & (rows["part"] == picked.part)]
