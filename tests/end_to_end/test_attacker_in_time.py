"""Somebody who looks at the same months as they were known at several moments, and calculates."""

import logging
from datetime import date, timedelta

import numpy as np
import pytest

from data import store
from insights import ask as door
from insights.ask import now
from insights.offered import evening
from insights.selection import WHOLE, Selection
from tests.end_to_end.test_attacker import Knowledge, everything, regions  # noqa: F401

MONTH = date(2026, 10, 1)


class Remembered:
    """All that was learned at several moments: a number that is the same at two is one unknown."""

    def __init__(self):
        self.numbers, self.sums, self.secrets = {}, [], {}

    def take_in(self, at, known):
        number = {
            cell: self.numbers.setdefault(content, len(self.numbers))
            for (name, gemeente, measure), cell in known.cells.items()
            if (content := self.content(known, name, gemeente, measure))
        }

        def named(row):
            cells = [cell for cell in np.flatnonzero(row) if cell in number]
            return {number[cell]: row[cell] for cell in cells}

        self.sums += [named(row) for row in known.sums]
        self.secrets |= {(at, *name): named(row) for name, row in known.secrets()}

    def content(self, known, name, gemeente, measure):
        told = tuple(sorted(known.told(name, gemeente, measure).items()))
        return (name, gemeente, measure, told) if told else None

    def worked_out(self):
        _, sizes, basis = np.linalg.svd(self.table(self.sums), full_matrices=False)
        basis = basis[sizes > 1e-9]
        secrets = self.table(self.secrets.values())
        left = np.linalg.norm(secrets - (secrets @ basis.T) @ basis, axis=1)
        return [name for name, far in zip(self.secrets, left, strict=True) if far < 1e-7]

    def table(self, rows):
        found = np.zeros((len(rows), len(self.numbers)))
        for at, row in enumerate(rows):
            found[at, list(row)] = list(row.values())
        return np.unique(found, axis=0) if rows is self.sums else found


@pytest.mark.parametrize("names", [("clients",), ("waiting",)], ids="_".join)
def test_nothing_that_is_hidden_follows_from_other_moments(
    regions, names, monkeypatch, record_property, caplog  # noqa: F811
):  # fmt: skip
    caplog.set_level(logging.INFO)
    with store.reading() as con:
        asked = "SELECT DISTINCT known_at::DATE FROM lake.delivery_part WHERE period = ?"
        days = [day for (day,) in con.execute(asked, [MONTH]).fetchall()]
    moments = [evening(day) for day in sorted(days)]
    assert len(moments) > 2
    monkeypatch.setattr(door, "offered", lambda *_: tuple(moments))
    places = [Selection(one) for one in regions]
    places += [Selection(gemeente=one) for one in regions[WHOLE]]
    remembered, asked = Remembered(), 0
    for at in [*moments, moments[1] + timedelta(hours=11), None]:
        known = Knowledge(names, MONTH, regions, now(at))
        for question in everything(names, MONTH, places):
            if not question.part:
                known.learn(question)
        remembered.take_in(at, known)
        asked += known.asked
    found = remembered.worked_out()
    told = f"{'+'.join(names)}: {asked} figures asked at {len(moments) + 2} moments, "
    told += f"{len(remembered.secrets)} secrets attacked, {len(found)} recovered"
    record_property("attack", told)
    logging.info(told)
    assert remembered.secrets
    assert found == []
