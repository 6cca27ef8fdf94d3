"""The benchmarks run, on sizes that take no time; no figure of theirs is judged here."""

import os

import pytest

from benchmarks import intake, national, pages
from benchmarks.measure import Ratio
from data import store, tables, totals
from data.sheets import SHEETS

SMALL = national.Size(partners=8, months=30, gemeenten=60)


@pytest.fixture(scope="module")
def country(tmp_path_factory):
    """A national warehouse of a few thousand rows, in force."""
    with national.opened(SMALL, tmp_path_factory.mktemp("country")):
        yield


def counted(con, table):
    return con.execute(f"SELECT count(*) FROM lake.{table}").fetchone()[0]


def test_the_national_warehouse_holds_every_kind_with_corrections(country):
    with store.reading() as con:
        assert all(counted(con, kind) > 100 for kind in ("clients", "staff", "capacity"))
        once = con.execute("SELECT count(*) FROM delivery_valid WHERE kind = 'staff'").fetchone()[0]
        assert 0.9 * 8 * 30 < once < counted(con, "delivery") <= 8 * 30 * 1.2


def test_its_totals_are_those_that_a_publish_would_write(country):
    with store.publishing("test", "derive") as con:
        before = {kind: everything(con, kind) for kind in totals.KINDS}
        totals.derive(con)
        assert {kind: everything(con, kind) for kind in totals.KINDS} == before


def everything(con, kind):
    names = ", ".join(tables.derived()[f"{kind}_totals"])
    return con.execute(f"SELECT {names} FROM lake.{kind}_totals ORDER BY ALL").fetchall()


def test_every_page_is_measured_three_ways_at_two_moments(country):
    found = list(pages.every_page(times=1))
    changed = (1 + len(SHEETS)) * 2  # another month and another region
    assert len(found) == ((6 + len(SHEETS)) * 3 + changed) * 2 + 1
    assert all(isinstance(one, Ratio) and one.ours > 0 and one.yardstick > 0 for one in found)


def test_a_file_is_measured_from_its_bytes_to_published():
    time, memory = intake.measure(rows=200)
    assert time.unit == "s" and time.ours > 0
    assert memory.unit == "MB" and memory.ours > 10


def test_what_was_in_force_before_a_benchmark_is_so_again(country, monkeypatch, tmp_path):
    monkeypatch.setenv("PROGRAMME", "wonen-met-zorg")
    with intake.empty_warehouse(tmp_path):
        assert store.warehouse().programme.name == "voorbeeld"
    assert os.environ["PROGRAMME"] == "wonen-met-zorg"
