"""History is data: corrections replace their own month only, and every earlier moment stays."""

import shutil

import pytest

from data import store, upkeep
from data.errors import WarehouseNotEmpty
from data.settings import Settings, settings
from data.sheets import SHEETS
from pipelines.intake import undo
from pipelines.rebuild import rebuild
from tests.data.deliveries import (
    DECEMBER,
    FIRST,
    NOVEMBER,
    OCTOBER,
    PARTNERS,
    YEAR,
    counted,
    day,
    deliver,
    facts,
    figures,
    frames,
    settings_at,
)


def corrected():
    """One kind and one month of the first partner, with other figures."""
    return frames(7, months=[NOVEMBER], kinds=["clients"])


@pytest.fixture(scope="module", params=["embedded", "postgres"])
def past(request, tmp_path_factory):
    """Four partners, a correction of one kind and month, a month later on, and one withdrawn.

    Gives what was known at several moments, told when each was the last. Tests do not change it.
    """
    with pytest.MonkeyPatch.context() as patch:
        catalog = None
        if request.param == "postgres":
            catalog = f"postgres:{request.getfixturevalue('postgres').database()}"
        settings_at(patch, tmp_path_factory.mktemp("past"), catalog)
        yield _past()
        store.close()


def _past():
    known = {}
    for number, partner in enumerate(PARTNERS):
        months = YEAR if partner == PARTNERS[0] else (OCTOBER, NOVEMBER)
        deliver(partner, frames(number, months=months), day(number))
    wrong = deliver(PARTNERS[0], corrected(), day(10))
    known[day(10)] = figures()
    deliver(PARTNERS[1], frames(3, months=[DECEMBER]), day(11))
    undo(wrong, who="test", why="verkeerd bestand", known_at=day(12))
    known[day(12)] = figures()
    deliver(PARTNERS[2], frames(12, months=[OCTOBER], kinds=["staff", "capacity"]), day(13))
    known[day(13)] = figures()
    return known


def assert_still_known(past):
    for moment, said in past.items():
        assert figures(moment) == said, f"zoals bekend op {moment} is anders"
    assert facts() == {kind: past[max(past)][kind] for kind in SHEETS}


def test_a_correction_replaces_its_own_partner_kind_and_month_only(any_store):
    for number, partner in enumerate(PARTNERS[:3]):
        deliver(partner, frames(number), day(number))
    before = facts()
    deliver(PARTNERS[0], corrected(), day(5))
    after = facts()
    for kind in ("staff", "capacity", "waiting_list", "finance"):
        assert after[kind] == before[kind]
    changed = set(before["clients"]) ^ set(after["clients"])
    assert {row[0] for row in changed} == {PARTNERS[0]}
    with any_store.reading() as con:
        where = "partner = ? AND period = ?"
        sums = f"SELECT sum(clients)::BIGINT FROM clients_valid WHERE {where}"
        new = sum(frames(7, months=[NOVEMBER], kinds=["clients"])["clients"]["clients"])
        old = sum(frames(0, months=[OCTOBER], kinds=["clients"])["clients"]["clients"])
        assert con.execute(sums, [PARTNERS[0], NOVEMBER]).fetchone() == (new,)
        assert con.execute(sums, [PARTNERS[0], OCTOBER]).fetchone() == (old,)


def test_after_an_undo_the_figures_are_exactly_the_earlier_ones(any_store):
    deliver(PARTNERS[0], frames(1), day(0))
    before = facts()
    wrong = deliver(PARTNERS[0], corrected(), day(1))
    assert facts() != before
    undo(wrong, who="test", why="", known_at=day(2))
    assert facts() == before
    assert facts(day(1)) != before


def test_the_figures_compared_are_there_and_differ_between_the_moments(past):
    said = past[day(13)]
    assert all(said.values())
    assert {row[-2] for row in said["kpi_target_reached"]} > {None}
    assert past[day(10)]["clients"] != past[day(12)]["clients"]
    assert past[day(13)]["staff"] != past[day(12)]["staff"]


def test_every_earlier_moment_shows_what_was_known_then(past):
    assert_still_known(past)
    withdrawn = [row for row in past[day(12)]["clients"] if row[3] != DECEMBER]
    assert facts(day(9))["clients"] == withdrawn
    assert not any(facts(FIRST.replace(hour=0)).values())


def test_a_rebuild_from_the_originals_changes_no_figure_at_any_moment(past):
    tables = ("clients", "staff", "delivery", "delivery_part", "delivery_notice", "withdrawal")
    rows = {table: counted(table) for table in tables}
    assert rebuild().deliveries == rows["delivery"] == 7
    assert {table: counted(table) for table in tables} == rows
    assert_still_known(past)


def test_maintenance_and_a_new_start_change_no_figure_at_any_moment(past):
    upkeep.maintain()
    store.close()
    for moment, said in past.items():
        assert facts(moment) == {kind: said[kind] for kind in SHEETS}


def test_a_warehouse_moved_to_another_sort_of_catalogue_keeps_every_moment(
    past, postgres_database, tmp_path, monkeypatch
):
    here = settings()
    catalog = f"sqlite:{tmp_path / 'catalog.sqlite'}"
    if here.embedded:
        catalog = f"postgres:{postgres_database}"
    target = Settings("voorbeeld", catalog, str(tmp_path / "lake"), here.archive)
    copied = upkeep.copy_to(target)
    assert (copied["delivery"], copied["withdrawal"]) == (7, 1)
    settings_at(monkeypatch, tmp_path, catalog)
    monkeypatch.setenv("WAREHOUSE_ARCHIVE", str(here.archive))
    assert settings() == target
    assert_still_known(past)
    deliver(PARTNERS[3], frames(31), day(21))
    assert rebuild().deliveries == 8
    assert facts(day(13)) == {kind: past[day(13)][kind] for kind in SHEETS}
    assert facts()["clients"] != past[day(13)]["clients"]
    with pytest.raises(WarehouseNotEmpty):
        upkeep.copy_to(here)
    shutil.rmtree(here.archive / _latest())  # which the other warehouse does not know


def _latest():
    with store.reading() as con:
        return con.execute("SELECT arg_max(delivery_id, known_at) FROM lake.delivery").fetchone()[0]
