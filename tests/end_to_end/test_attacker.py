"""Somebody who asks for everything a steering committee may see, and then calculates."""

import logging
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from data import store
from data.amounts import amounts
from data.disclosure import Scope
from data.families import FAMILIES, TELLS
from data.kpis import KPIS
from insights import figures
from insights.ask import ask, now
from insights.capacity import questions as of_capacity
from insights.clients import questions as of_clients
from insights.selection import WHOLE, Selection
from insights.staff import questions as of_staff
from insights.waiting_list import questions as of_waiting

LID = Scope("lid")
MONTHS = [date(2026, 8, 1), date(2026, 9, 1), date(2026, 10, 1)]
# what is laid beside each other: families of which one follows from the other go together
TOGETHER = [
    ("clients", "profiles"), ("flows",), ("ended",), ("went",), ("waiting",), ("homes",),
    ("plans",), ("staff",),
]  # fmt: skip
PAGES = {
    "clients": [lambda place: figures.per_leveringsvorm(place, 1),
                lambda place: figures.per_part("kpi_vpt_by_type", "vpt_type", place, 1)],
    "profiles": [of_clients.per_profile],
    "ended": [of_clients.per_reason],
    "waiting": [of_waiting.per_status, of_waiting.per_form, of_waiting.days],
    "homes": [of_capacity.units, of_capacity.lived_in, of_capacity.free],
    "plans": [of_capacity.planned, of_capacity.per_plan, of_capacity.ideas],
    "staff": [of_staff.per_niveau, of_staff.per_team, of_staff.per_basis, of_staff.people,
              of_staff.learning],
}  # fmt: skip


class Knowledge:
    """What the attacker knows of these families in one month: sums of numbers per gemeente and
    measure. Of the partners in `known` it is each number of theirs: it takes them from every sum
    that it is told."""

    def __init__(self, names, month, regions, known=()):
        self.month, self.regions = month, regions
        self.families, self.by_cell, told = {}, {}, set()
        self.theirs, self.known = {}, known
        for name in names:
            with store.reading() as con:
                self.families[name], rows = amounts(con, FAMILIES[name], (month, month))
            told |= set(rows["gemeente"])
            for _, gemeente, partner, measure, number in (
                rows.fillna(0.0).melt(["period", "gemeente", "partner"]).itertuples(index=False)
            ):
                if abs(number) > 1e-9:
                    whose = self.theirs if partner in known else self.by_cell
                    own = whose.setdefault((name, gemeente, measure), {})
                    own[partner] = round(number, 6)
        self.gemeenten = sorted({"", *told})
        self.cells = {}
        for name, family in self.families.items():
            for gemeente in self.gemeenten:
                for measure in family.measures:
                    self.cells[name, gemeente, measure] = len(self.cells)
        self.sums, self.asked = [], 0
        for name, family in self.families.items():
            self.read(name, family)

    def read(self, name, family):
        """What everybody knows: which measures add up to which."""
        everywhere = [[one] for one in self.gemeenten]
        for whole, parts in family.sums:
            self.adds_up((name, whole), [(name, part) for part in parts], everywhere)
        for whole, parts in family.at_top:
            top = [self.inside("region", WHOLE)]
            self.adds_up((name, whole), [(name, part) for part in parts], top)
        for own, parts in family.fixed:
            self.adds_up((name, own), [(family.upper, part) for part in parts], everywhere)

    def adds_up(self, whole, parts, places):
        for gemeenten in places:
            known = sum(self.cell(name, gemeenten, [one]) for name, one in parts)
            self.sums.append(known - self.cell(whole[0], gemeenten, [whole[1]]))

    def inside(self, kind, place):
        if kind == "gemeente":
            return [place]
        elsewhere = [""] if place == WHOLE else []
        return [one for one in [*self.regions[place], *elsewhere] if one in self.gemeenten]

    def cell(self, name, gemeenten, measures):
        found = np.zeros(len(self.cells))
        for gemeente in gemeenten:
            for measure in measures:
                if (name, gemeente, measure) in self.cells:
                    found[self.cells[name, gemeente, measure]] = 1
        return found

    def told(self, name, gemeente, measure):
        """Partner to number."""
        return self.by_cell.get((name, gemeente, measure), {})

    def amounts(self, name, gemeenten, measure):
        """Each partner's number in these gemeenten together."""
        found = {}
        for gemeente in gemeenten:
            for partner, number in self.told(name, gemeente, measure).items():
                found[partner] = found.get(partner, 0) + number
        return np.array([number for number in found.values() if abs(number) > 1e-9])

    def of_known(self, name, gemeenten, measures):
        """What those who are known have in these gemeenten together."""
        every = (self.theirs.get((name, at, one), {}) for at in gemeenten for one in measures)
        return sum(number for own in every for number in own.values())

    def learn(self, question):
        answer = ask(question, at=now(), scope=LID)
        if "period" in answer:
            answer = answer[answer["period"].dt.date == self.month]
        for row in answer[answer["mask"] == ""].itertuples():
            place = question.place
            if "gemeente" in question.by:
                place = ("gemeente", row.gemeente if isinstance(row.gemeente, str) else "")
            for tells in TELLS[question.view]:
                if tells.family in self.families:
                    self.note(tells, row, self.inside(*place))
        self.asked += len(answer)

    def note(self, tells, row, gemeenten):
        def named(columns, otherwise):
            there = [getattr(row, one) for one in columns if hasattr(row, one)]
            return (tells.prefix + " ".join(there),) if there else otherwise

        for measures, told in (
            (named(tells.columns, tells.numerator), row.numerator),
            (named(tells.whole_columns, tells.denominator), row.denominator),
        ):
            if measures and not np.isnan(told):  # else a ratio by itself
                truth = sum(self.amounts(tells.family, gemeenten, one).sum() for one in measures)
                truth += self.of_known(tells.family, gemeenten, measures)
                assert told == pytest.approx(truth, abs=1e-4), (tells, row)
                self.sums.append(self.cell(tells.family, gemeenten, measures))

    def secrets(self):
        """Every number that may not be known, with what it is a sum of."""
        places = [("gemeente", one) for one in self.gemeenten if one]
        for name, family in self.families.items():
            for place in [*places, *(("region", one) for one in self.regions)]:
                for measure in family.measures:
                    if measure in family.of_top and place[1] != WHOLE:
                        continue
                    gemeenten = self.inside(*place)
                    own = np.abs(self.amounts(name, gemeenten, measure))
                    few = family.counts_people(measure) and own.sum() < 10
                    if len(own) and (len(own) < 3 or own.max() > 0.8 * own.sum() or few):
                        yield (name, *place, measure), self.cell(name, gemeenten, [measure])

    def worked_out(self):
        """Those of the secrets that are a combination of what is known; and how many there are."""
        secrets = list(self.secrets())
        nothing = self.empty()
        known = np.array(self.sums)
        known[:, nothing] = 0  # an empty cell adds nothing, and that is not what is hidden
        _, sizes, basis = np.linalg.svd(known, full_matrices=False)
        basis = basis[sizes > 1e-9]
        found = []
        for name, whole in secrets:
            cell = np.where(nothing, 0, whole)
            if np.linalg.norm(cell - basis.T @ (basis @ cell)) < 1e-7:
                found.append(name)
        return found, len(secrets)

    def empty(self):
        """Which cells nobody has anything in."""
        found = np.zeros(len(self.cells), dtype=bool)
        for (name, gemeente, measure), at in self.cells.items():
            found[at] = not len(self.amounts(name, [gemeente], measure))
        return found


def everything(names, month, places):
    """Every question about these families that any filter of any page can ask."""
    kpis = [
        kpi for kpi in KPIS.values()
        if any(one.family in names for one in TELLS.get(kpi.view, ()))
    ]  # fmt: skip
    for place in places:
        chosen = replace(place, period=month)
        for name in names:
            for question in PAGES.get(name, ()):
                yield question(chosen)
        for kpi in kpis:
            if kpi.per_gemeente or chosen.whole:
                yield figures.per_month(kpi, chosen, 1)
            if kpi.per_gemeente and not place.gemeente:
                yield figures.per_gemeente(kpi, chosen, month)
                yield figures.per_month_and_gemeente(kpi, chosen, 1)


@pytest.fixture
def regions(in_region):
    return of_regions()


def of_regions():
    """The gemeenten of each region."""
    with store.reading() as con:
        found = con.execute("SELECT region, gemeente FROM gemeente_in_region").fetchall()
    regions = {}
    for region, gemeente in found:
        regions.setdefault(region, []).append(gemeente)
    return regions


@pytest.mark.parametrize("names", TOGETHER, ids="_".join)
def test_nothing_that_is_hidden_can_be_worked_out(regions, names, record_property, caplog):
    caplog.set_level(logging.INFO)
    asked, secrets, recovered = attack(names, regions)
    told = f"{'+'.join(names)}: {asked} figures asked, {secrets} secrets attacked, "
    told += f"{len(recovered)} recovered"
    record_property("attack", told)
    logging.info(told)
    assert recovered == []
    assert secrets > 0 or names == ("staff",)  # everybody tells everything there


def attack(names, regions, known=()):
    """How many figures were asked, how many secrets there were, and those that were worked out."""
    places = [Selection(one) for one in regions]
    places += [Selection(gemeente=one) for one in regions[WHOLE]]
    recovered, secrets, asked = [], 0, 0
    for month in MONTHS:
        told = Knowledge(names, month, regions, known)
        for question in everything(names, month, places):
            # one part at a time tells what all of them tell: it is judged with the others
            if not question.part:
                told.learn(question)
        found, count = told.worked_out()
        recovered += found
        secrets, asked = secrets + count, asked + told.asked
    return asked, secrets, recovered


def test_every_family_is_attacked():
    assert {name for names in TOGETHER for name in names} == set(FAMILIES)
