"""The pictures of the page on the waiting list."""

from datetime import date

import pandas as pd

from insights.board.board import TREND_MONTHS, Board
from insights.board.told import marks, source
from insights.chart import Chart, Series
from insights.series import known, layers, months_to, series
from insights.words import why_not
from texts import month, number, text

NOW = ("urgent", "actief")
FORMS = ("verblijf", "vpt", "mpt", "pgb", "dtv", "")


def told_apart(rows: pd.DataFrame) -> bool:
    """Whether urgent and actief may each be shown in every month; `rows` answer `per_status`."""
    return not any(mask and mask != "missing" for mask in rows["mask"])


def statuses(rows: pd.DataFrame, board: Board) -> Chart:
    """A line per status over the last year, never stacked; who waits as a precaution stands apart.

    Urgent and actief are one line when one of them is too small to show in any of the months.
    """
    along = _months(board)
    every: list[Series] = []
    if told_apart(rows):
        every += layers(rows, "wait_status", NOW, "period", along,
                        lambda one: text(f"codes.wait_status.{one}"))  # fmt: skip
    elif "K09" in board.months:
        every.append(series(text("waiting_list.together"), board.figures("K09"), along))
    if "K10a" in board.months:
        every.append(series(text("codes.wait_status.voorkeur"), board.figures("K10a"), along))
    if "K10b" in board.months:
        every.append(
            series(text("codes.wait_status.voorzorg"), board.figures("K10b"), along, role="muted")
        )
    told = [one for one in every if _told(one)]
    now = ", ".join(
        f"{one.name} {number(one.values[-1])}" for one in told if one.values[-1] is not None
    )
    return Chart(
        "statuses", "lines", text("waiting_list.statuses_title"), along, tuple(told or every),
        text("units.persons"), text("waiting_list.statuses_alt", month=month(along[-1]),
                                    figures=now or text("masks.missing")),
        source(board, "waiting_list"), marks=marks(board, "waiting_list"),
    )  # fmt: skip


def together(drawn: Chart) -> bool:
    """Whether the chart of `statuses` shows urgent and actief as one line."""
    name = text("waiting_list.together")
    return any(
        one.name == name and any(value is not None for value in one.values) for one in drawn.series
    )


def days(rows: pd.DataFrame, board: Board) -> Chart:
    """How many days people wait on average, over the last year; `rows` answer `days`."""
    along = _months(board)
    one = series(text("waiting_list.days"), known(rows, "period") if len(rows) else {}, along)
    last = one.values[-1]
    told = one.notes[-1] if last is None else number(last)
    return Chart(
        "waiting_days", "lines", text("waiting_list.days_title"), along, (one,),
        text("waiting_list.days_unit"),
        text("waiting_list.days_alt", month=month(along[-1]), n=told),
        source(board, "waiting_list"), marks=marks(board, "waiting_list"),
    )  # fmt: skip


def forms(rows: pd.DataFrame, board: Board) -> Chart:
    """Which care people wait for in the month shown; `rows` answer `per_form`."""
    assert board.chosen.period
    found = known(rows, "leveringsvorm")
    there = [one for one in FORMS if one in found]
    one = series(text("waiting_list.waiting"), found, there)
    return Chart(
        "waiting_forms", "bars",
        text("waiting_list.forms_title", month=month(board.chosen.period)), tuple(there), (one,),
        text("units.persons"), text("waiting_list.forms_alt"), source(board, "waiting_list"),
        labels=tuple(
            text(f"codes.leveringsvorm.{form}") if form else text("waiting_list.form_untold")
            for form in there
        ),
    )  # fmt: skip


def _months(board: Board) -> tuple[date, ...]:
    """The last year, from the first month that this sheet was delivered at all."""
    assert board.chosen.period
    along = months_to(board.chosen.period, TREND_MONTHS)
    first = min(board.delivered_months("waiting_list"), default=along[0])
    return tuple(at for at in along if at >= first) or along


def _told(one: Series) -> bool:
    """Whether a line has a figure, or one that may not be shown; else it says nothing."""
    missing = why_not("missing")
    return any(
        value is not None or note != missing
        for value, note in zip(one.values, one.notes, strict=True)
    )
