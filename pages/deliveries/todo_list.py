"""What each partner still has to deliver, as cards with a list."""

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape

import pandas as pd

from data.sheets import SHEETS
from insights.intake.matrix import due
from insights.intake.todo import Todo
from texts import day, month, text


def html(every: Sequence[Todo], names: Mapping[str, str]) -> str:
    """One list per partner, in the order given."""
    return f'<div class="dl-todos">{"".join(_partner(one, names) for one in every)}</div>'


def _partner(one: Todo, names: Mapping[str, str]) -> str:
    missing = "".join(
        _item("missing", text("deliveries.todo_item", kind=kinds, months=spans(months)))
        for kinds, months in _together(one.missing)
    )
    expected = "".join(
        _item("expected", text("deliveries.todo_expected", kind=kinds, months=spans(months),
                               due=day(due(months[-1]))))
        for kinds, months in _together(one.expected)
    )  # fmt: skip
    count = text(f"deliveries.todo_{'one' if one.sheets == 1 else 'many'}", n=one.sheets)
    said = count if one.sheets else text("deliveries.todo_soon")
    return (
        f'<article class="dl-todo"><h3>{escape(names[one.partner])}<span>{escape(said)}</span></h3>'
        f"<ul>{missing}{expected}</ul></article>"
    )


def _item(state: str, words: str) -> str:
    return f'<li class="dl-item-{state}">{escape(words)}</li>'


def _together(told: Mapping[str, tuple[date, ...]]) -> list[tuple[str, tuple[date, ...]]]:
    """Kinds with the same months share a line; all of them are called so."""
    lines: dict[tuple[date, ...], list[str]] = {}
    for kind, months in told.items():
        lines.setdefault(months, []).append(text(f"sheets.{kind}.title"))
    every = text("deliveries.todo_all")
    return [
        (every if len(kinds) == len(SHEETS) else ", ".join(kinds), months)
        for months, kinds in lines.items()
    ]


def spans(months: Sequence[date]) -> str:
    """Months in words, a row of three or more as a span: `jan 2026 tot en met apr 2026`."""
    runs: list[list[date]] = []
    for one in months:
        if runs and (pd.Timestamp(runs[-1][-1]) + pd.DateOffset(months=1)).date() == one:
            runs[-1].append(one)
        else:
            runs.append([one])
    return ", ".join(_run(run) for run in runs)


def _run(run: Sequence[date]) -> str:
    if len(run) < 3:
        return ", ".join(month(one, short=True) for one in run)
    return text("deliveries.todo_span", first=month(run[0], short=True),
                last=month(run[-1], short=True))  # fmt: skip
