"""Findings of one kind taken together: every cell named, what to do said once."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from insights.programme.phrases import listed
from pipelines.problems import Problem
from texts import number, text

SEVERITIES = ("block", "warn", "info")  # the heaviest first
_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_NAMED = 4  # so many cells fit in what to do
_LINES = 10  # of one kind; in more of them nobody reads every sentence


@dataclass(frozen=True)
class Line:
    """One sentence and where it holds: cells, a row, or "" for the whole sheet or file."""

    where: str
    sentence: str


@dataclass(frozen=True)
class Group:
    """What is found of one kind in one sheet; `count` findings in as many places."""

    severity: str
    sheet: str
    lines: tuple[Line, ...]
    remedy: str
    count: int


def groups(problems: Sequence[Problem]) -> list[Group]:
    """Per kind, sheet and remedy one group; what blocks first, then as found in the file."""
    found: dict[tuple, list[Problem]] = {}
    for problem in sorted(problems, key=lambda one: SEVERITIES.index(one.severity)):
        anywhere = replace(problem, cell="", row=None).remedy()
        key = (problem.severity, problem.kind, problem.sheet, anywhere)
        found.setdefault(key, []).append(problem)
    return [_group(each) for each in found.values()]


def _group(problems: list[Problem]) -> Group:
    first = problems[0]
    per_sentence: dict[str, list[Problem]] = {}
    for problem in problems:
        per_sentence.setdefault(problem.sentence(), []).append(problem)
    said = [Line(_where(each), sentence) for sentence, each in per_sentence.items()]
    if len(said) > _LINES:
        rest = [one for each in list(per_sentence.values())[_LINES:] for one in each]
        said[_LINES:] = [Line(_where(rest), text("deliver.also_there", n=number(len(rest))))]
    return Group(first.severity, first.sheet, tuple(said), _remedy(problems), len(problems))


def _remedy(problems: list[Problem]) -> str:
    """What to do, for all places at once."""
    first = problems[0]
    if len(problems) == 1:
        return first.remedy()
    places = {"cell": _short(spans(one.cell for one in problems if one.cell))}
    places["row"] = _short(_rows(problems))
    return replace(first, also=first.also | {k: v for k, v in places.items() if v}).remedy()


def _where(problems: list[Problem]) -> str:
    cells = spans(one.cell for one in problems if one.cell)
    if cells:
        return listed(cells)
    rows = _rows(problems)
    if not rows:
        return ""
    return text("deliver.whole_row" if len(problems) == 1 else "deliver.rows", row=listed(rows))


def _rows(problems: list[Problem]) -> list[str]:
    return _runs("", sorted({one.row for one in problems if one.row}))


def _short(names: list[str]) -> str:
    if len(names) <= _NAMED:
        return listed(names) if names else ""
    return listed([*names[: _NAMED - 1], text("deliver.others", n=number(len(names) - _NAMED + 1))])


def spans(cells: Iterable[str]) -> list[str]:
    """Cells as people name them: `B3 t/m B9` for a whole stretch of a column, else one by one."""
    columns: dict[str, set[int]] = {}
    odd = []
    for cell in dict.fromkeys(cells):
        match = _CELL.fullmatch(cell)
        if match:
            columns.setdefault(match[1], set()).add(int(match[2]))
        else:
            odd.append(cell)
    ordered = sorted(columns, key=lambda column: (len(column), column))
    return [span for column in ordered for span in _runs(column, sorted(columns[column]))] + odd


def _runs(column: str, rows: list[int]) -> list[str]:
    found = []
    for _, pairs in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        run = [row for _, row in pairs]
        names = [f"{column}{row}" for row in run]
        whole = text("deliver.span", first=names[0], last=names[-1])
        found += [whole] if len(run) > 2 else names
    return found
