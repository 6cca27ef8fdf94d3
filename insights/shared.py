"""What partners show the others of their own figures, beside each other."""

from collections.abc import Mapping

import pandas as pd

from data.disclosure import Scope, Shared
from insights.ask import Moment, ask, now
from insights.board.board import Board
from insights.capacity.charts import KINDS
from insights.chart import Chart
from insights.consents import granted
from insights.overview.charts import LEVERINGSVORMEN
from insights.programme.records import records
from insights.series import layers
from texts import day, month, number, text

_PARTS = {
    "clients": (LEVERINGSVORMEN, "codes.leveringsvorm.", "units.clients"),
    "capacity": (KINDS, "capacity.kind_", "units.homes"),
}


def chart(
    subject: str, board: Board, at: Moment, scope: Scope, names: Mapping[str, str]
) -> Chart | None:
    """A bar per partner that shows these figures, of its whole; None when none of them does.

    `names` is what readers call the partners. A partner that told nothing of the month is there
    without a bar.
    """
    assert board.chosen.period
    asked = Shared(subject, (board.chosen.period, board.chosen.period))
    whose = granted(asked, at.version).partners
    if not whose:
        return None
    parts, words, unit = _PARTS[subject]
    rows = ask(asked, at=at, scope=scope)
    partners = sorted(whose, key=lambda one: names.get(one, one))
    called = tuple(names.get(one, one) for one in partners)
    why = _why(subject, dict(zip(partners, called, strict=True)), scope)
    every = layers(rows, "part", parts, "partner", partners, lambda one: text(f"{words}{one}"))
    shown = month(board.chosen.period)
    return Chart(
        f"shared_{subject}", "bars", text(f"shared.{subject}_title", month=shown),
        tuple(partners), every, text(unit),
        text("shared.alt", month=shown, figures=_told(rows, partners, called, words)),
        text("shared.source"), labels=called, remark=why,
    )  # fmt: skip


def _told(rows: pd.DataFrame, partners: list[str], called: tuple[str, ...], words: str) -> str:
    found = []
    for partner, name in zip(partners, called, strict=True):
        own = rows[(rows["partner"] == partner) & (rows["mask"] == "")]
        told = [f"{number(value)} {text(f'{words}{part}')}"
                for part, value in zip(own["part"], own["value"], strict=True)]  # fmt: skip
        found.append(f"{name}: {', '.join(told) or text('masks.missing')}")
    return "; ".join(found)


def _why(subject: str, called: Mapping[str, str], scope: Scope) -> str:
    """What each of these partners said it is for, as it stands now."""
    told = [
        text("shared.why", partner=called[one.words("partner")], day=day(given),
             purpose=one.words("purpose").rstrip(". "))
        for one in records("consent", now(), scope)
        if subject in one.listed("subjects") and one.words("partner") in called
        and (given := one.day("given_on"))
    ]  # fmt: skip
    return " ".join(told)
