"""Which other moments show other figures of a month than the moment looked at, and what those
moments give away of it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

import numpy as np

from data.cells import Judged
from data.follows import Line, Sums

if TYPE_CHECKING:
    from data.store_engine import Connection

_YEAR = 12  # a figure of a month may be about the eleven before it too
_CHANGES = """
    SELECT m.period, list(c.at ORDER BY c.at) AS changes,
        min(c.at) FILTER (c.period = m.period) AS first
    FROM (SELECT unnest(?::DATE[]) AS period) AS m
    JOIN (
        SELECT period, known_at AS at FROM lake.delivery_part
        UNION ALL
        SELECT p.period, w.known_at
        FROM lake.withdrawal AS w JOIN lake.delivery_part AS p USING (delivery_id)
    ) AS c ON c.period > m.period - to_months(?) AND c.period <= m.period
    GROUP BY m.period
"""


@dataclass(frozen=True)
class Shown:
    """A month as known at one moment: cells × partners, and which cells were hidden."""

    cells: np.ndarray
    secret: np.ndarray


def others(
    con: "Connection", months: Sequence[date], moments: Sequence[datetime], at: datetime | None
) -> dict[date, list[datetime]]:
    """Per month, of these moments the first of each stretch in which no delivery or withdrawal
    came, but for the stretch that `at` is in (None: the last); the first first."""
    found = {}
    for month, changes, first in con.execute(_CHANGES, [list(months), _YEAR]).fetchall():
        stretches: dict[int, datetime] = {}
        for one in moments:
            if first and one >= first:
                stretches.setdefault(bisect_right(changes, one), one)
        stretches.pop(len(changes) if at is None else bisect_right(changes, at), None)
        found[month] = list(stretches.values())
    return found


def beside(
    now: np.ndarray, shown: Sequence[Shown], sums: Sums, judged: Judged
) -> tuple[np.ndarray, Sums, Judged]:
    """The cells of a month with those that are others at another moment, every sum of then and now,
    and what is decided: what is hidden there with these very amounts is so here, and what is shown
    there is known."""
    numbers: dict[tuple[int, bytes], int] = {}
    more: list[int] = []  # of each cell that is added, which of the table it was
    cells, lines = [now], list(sums.every)
    forced, fixed = judged.forced.copy(), judged.fixed.copy()
    were: list[np.ndarray] = []
    for one in shown:
        changed = (one.cells != now).any(axis=1)
        forced |= ~changed & one.secret
        fixed |= ~changed & ~one.secret & now.any(axis=1)
        number = np.arange(len(now))
        for cell in np.flatnonzero(changed).tolist():
            key = (cell, one.cells[cell].tobytes())
            if key not in numbers:
                numbers[key] = len(now) + len(more)
                more.append(cell)
                cells.append(one.cells[cell : cell + 1])
                were.append(one.secret[cell])
            number[cell] = numbers[key]
        lines += [
            Line(int(number[line.whole]), number[line.parts], line.kind)
            for line in sums.every if changed[line.cells()].any()
        ]  # fmt: skip
    whole = Judged(
        np.append(judged.persons, judged.persons[more]),
        np.append(judged.worth, judged.worth[more]),
        np.append(forced, np.array(were, dtype=bool)),
        np.append(fixed, np.ones(len(more), dtype=bool)),
    )
    return np.concatenate(cells), Sums(lines, len(now) + len(more)), whole
