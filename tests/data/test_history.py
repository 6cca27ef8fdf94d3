"""History is data: corrections replace their own month only, and every earlier moment stays."""

import pytest

from data import upkeep
from data.settings import Settings, settings
from pipelines.intake import undo
from pipelines.rebuild import rebuild
from tests.data.deliveries import (
    DECEMBER,
    FIRST,
    NOVEMBER,
    OCTOBER,
    PARTNERS,
    counted,
    day,
    deliver,
    figures,
    frames,
    settings_at,
)


def corrected():
    """One kind and one month of the first partner, with other figures."""
    return frames(7, months=[NOVEMBER], kinds=["clients"])


@pytest.fixture
def past(any_store):
    """Four partners, a correction of one kind and month, a month later on, and one withdrawn.

    Gives the moments at which to look back, and what was known at each when it was the last.
    """
    known = {}

    def remember(number):
        known[day(number)] = figures()

    for number, partner in enumerate(PARTNERS):
        deliver(partner, frames(number), day(number))
        remember(number)
    wrong = deliver(PARTNERS[0], corrected(), day(10))
    remember(10)
    deliver(PARTNERS[1], frames(3, months=[DECEMBER]), day(11))
    remember(11)
    undo(wrong, who="test", why="verkeerd bestand", known_at=day(12))
    remember(12)
    deliver(PARTNERS[2], frames(12, months=[OCTOBER], kinds=["staff", "capacity"]), day(13))
    remember(13)
    return known


def assert_still_known(past):
    for moment, said in past.items():
        assert figures(moment) == said, f"zoals bekend op {moment} is anders"
        assert figures(moment.replace(hour=23)) == said
    assert figures() == past[max(past)]
    assert not any(figures(FIRST.replace(hour=0))["clients"])


def test_a_correction_replaces_its_own_partner_kind_and_month_only(any_store):
    for number, partner in enumerate(PARTNERS[:3]):
        deliver(partner, frames(number), day(number))
    before = figures()
    deliver(PARTNERS[0], corrected(), day(5))
    after = figures()
    for kind in ("staff", "capacity", "waiting_list", "finance", "delivered"):
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


def test_every_earlier_moment_shows_what_was_known_then(past):
    assert_still_known(past)


def test_after_an_undo_the_figures_are_exactly_the_earlier_ones(any_store):
    deliver(PARTNERS[0], frames(1), day(0))
    before = figures()
    wrong = deliver(PARTNERS[0], corrected(), day(1))
    assert figures() != before
    undo(wrong, who="test", why="", known_at=day(2))
    assert figures() == before
    assert figures(day(1)) != before


def test_a_rebuild_from_the_originals_changes_no_figure_at_any_moment(past, any_store):
    rows = {kind: counted(kind) for kind in ("clients", "staff", "delivery", "withdrawal")}
    notices = counted("delivery_notice")
    assert rebuild().deliveries == rows["delivery"]
    assert {kind: counted(kind) for kind in rows} == rows
    assert counted("delivery_notice") == notices
    assert_still_known(past)
    any_store.close()
    assert_still_known(past)


def test_maintenance_changes_no_figure_at_any_moment(past):
    upkeep.maintain()
    assert_still_known(past)
    deliver(PARTNERS[3], frames(30), day(20))
    upkeep.maintain()
    assert figures(day(13)) == past[day(13)]


def test_a_warehouse_moved_to_postgresql_keeps_every_moment(
    past, postgres_database, tmp_path, monkeypatch
):
    here = settings()
    target = f"postgres:{postgres_database}"
    copied = upkeep.copy_to(Settings("voorbeeld", target, str(tmp_path / "moved"), here.archive))
    assert copied["delivery"] == 7
    assert copied["withdrawal"] == 1
    settings_at(monkeypatch, tmp_path, target)
    monkeypatch.setenv("WAREHOUSE_DATA", str(tmp_path / "moved"))
    assert settings() != here
    assert_still_known(past)
    assert rebuild().deliveries == 7
    assert_still_known(past)
    deliver(PARTNERS[3], frames(31), day(21))
    assert figures(day(13)) == past[day(13)]
    assert figures() != past[day(13)]


def test_the_figures_compared_are_not_empty(past):
    said = past[max(past)]
    assert all(said.values())
    assert {row[2] for row in said["delivered"]} == {1, 4}
    assert {row[-2] is not None for row in said["kpi_target_reached"]} == {True, False}
