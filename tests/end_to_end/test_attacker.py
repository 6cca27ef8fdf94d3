"""Somebody who asks for everything a steering committee may see, and then calculates."""

import logging
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from data import store
from data.disclosure import Scope
from data.families import FAMILIES, TELLS
from data.kpis import KPIS
from data.questions import Figures
from insights import figures
from insights.ask import ask, now
from insights.selection import WHOLE, Selection

LID = Scope("lid")
MONTHS = [date(2026, 8, 1), date(2026, 9, 1), date(2026, 10, 1)]
TELLING = [kpi for kpi in KPIS.values() if kpi.view in TELLS and kpi.per_gemeente]
PARTS = {
    "clients": [("clients_by_leveringsvorm", "leveringsvorm"), ("kpi_vpt_by_type", "vpt_type")],
    "waiting": [("waiting_by_status", "wait_status"), ("waiting_by_form", "leveringsvorm")],
}


class Knowledge:
    """What the attacker knows of one family in one month: sums of numbers per gemeente, measure."""

    def __init__(self, name, month, regions):
        self.name, self.month, self.regions = name, month, regions
        self.family = FAMILIES[name]
        self.measures = list(self.family.measures)
        with store.reading() as con:
            told = ", ".join(f"({sql})::DOUBLE" for sql in self.family.measures.values())
            self.rows = con.execute(
                f"SELECT coalesce(gemeente, ''), partner, {told} FROM {self.family.table}"
                " WHERE period = ?", [month],
            ).fetchall()  # fmt: skip
        self.gemeenten = sorted({row[0] for row in self.rows})
        self.sums, self.asked = [], 0
        for gemeente in self.gemeenten:  # the forms add up to all: everybody knows that
            for whole, parts in self.family.sums:
                self.sums.append(self.cell([gemeente], parts) - self.cell([gemeente], [whole]))

    def inside(self, kind, place):
        if kind == "gemeente":
            return [place]
        elsewhere = [""] if place == WHOLE else []
        return [one for one in [*self.regions[place], *elsewhere] if one in self.gemeenten]

    def cell(self, gemeenten, measures):
        found = np.zeros((len(self.gemeenten), len(self.measures)))
        for gemeente in gemeenten:
            if gemeente in self.gemeenten:
                for measure in measures:
                    found[self.gemeenten.index(gemeente), self.measures.index(measure)] = 1
        return found.ravel()

    def amounts(self, gemeenten, measure):
        """Each partner's number in these gemeenten together."""
        found = {}
        for gemeente, partner, *told in self.rows:
            if gemeente in gemeenten:
                number = told[self.measures.index(measure)] or 0
                found[partner] = found.get(partner, 0) + number
        return np.array([number for number in found.values() if number])

    def learn(self, question):
        answer = ask(question, at=now(), scope=LID)
        tells = TELLS[question.view]
        for row in answer[answer["mask"] == ""].itertuples():
            place = question.place
            if "gemeente" in question.by:
                place = ("gemeente", row.gemeente if isinstance(row.gemeente, str) else "")
            numerator = (getattr(row, tells.column),) if tells.column else tells.numerator
            for measures, told in (
                (numerator, row.numerator),
                (tells.denominator, row.denominator),
            ):
                if not measures:
                    continue
                gemeenten = self.inside(*place)
                truth = sum(self.amounts(gemeenten, one).sum() for one in measures)
                assert told == truth, (question, row)
                self.sums.append(self.cell(gemeenten, measures))
        self.asked += len(answer)

    def secrets(self):
        """Every number that may not be known, with what it is a sum of."""
        places = [("gemeente", one) for one in self.gemeenten if one]
        for place in [*places, *(("region", one) for one in self.regions)]:
            for measure in self.measures:
                own = self.amounts(self.inside(*place), measure)
                total = own.sum()
                if len(own) and (len(own) < 3 or own.max() > 0.8 * total or total < 10):
                    yield (*place, measure), self.cell(self.inside(*place), [measure])

    def worked_out(self):
        """Those of the secrets that are a combination of what is known; and how many there are."""
        secrets = list(self.secrets())
        _, sizes, basis = np.linalg.svd(np.array(self.sums), full_matrices=False)
        basis = basis[sizes > 1e-9]
        found = [
            name for name, cell in secrets
            if np.linalg.norm(cell - basis.T @ (basis @ cell)) < 1e-7
        ]  # fmt: skip
        return found, len(secrets)


def everything(name, month, regions, gemeenten):
    """Every question about a family that any filter of any page can ask."""
    places = [Selection(one) for one in regions] + [Selection(gemeente=one) for one in gemeenten]
    kpis = [kpi for kpi in TELLING if TELLS[kpi.view].family == name]
    for place in places:
        chosen = replace(place, period=month)
        for view, column in PARTS[name]:
            yield figures.per_part(view, column, chosen, 1)
        for kpi in kpis:
            yield figures.per_month(kpi, chosen, 1)
            if not place.gemeente:
                yield figures.per_gemeente(kpi, chosen, month)
                yield figures.per_month_and_gemeente(kpi, chosen, 1)


@pytest.fixture
def places(in_region):
    with store.reading() as con:
        found = con.execute("SELECT region, gemeente FROM gemeente_in_region").fetchall()
    regions = {}
    for region, gemeente in found:
        regions.setdefault(region, []).append(gemeente)
    return regions


@pytest.mark.parametrize("name", FAMILIES)
def test_nothing_that_is_hidden_can_be_worked_out(places, name, record_property, caplog):
    caplog.set_level(logging.INFO)
    recovered, secrets, asked = [], 0, 0
    for month in MONTHS:
        known = Knowledge(name, month, places)
        for question in everything(name, month, places, places[WHOLE]):
            # one part at a time tells what all of them tell: it is judged with the others
            if isinstance(question, Figures) and not question.part:
                known.learn(question)
        found, count = known.worked_out()
        recovered += found
        secrets, asked = secrets + count, asked + known.asked
    told = f"{name}: {asked} figures asked, {secrets} secrets attacked, {len(recovered)} recovered"
    record_property("attack", told)
    logging.info(told)
    assert secrets > 0
    assert recovered == []
