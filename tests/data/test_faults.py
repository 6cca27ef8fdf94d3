"""What breaks under a warehouse: told in a sentence, nothing lost, and on when it is mended."""

import os
import shutil
import subprocess
import threading
import time

import pytest

from data import store
from data.errors import StoreDamaged, StoreUnreachable
from data.settings import settings
from pipelines.backup import backup, restore
from pipelines.intake import publish
from tests.data.deliveries import (
    PARTNERS,
    counted,
    deliver,
    facts,
    frames,
    judged,
    kept,
    settings_at,
)
from tests.pages.opening import opened, shown

LOCATIONS = 40  # so many rows become a file, and do not wait in the catalogue
OUT_OF_REACH = "De gegevens zijn nu niet bereikbaar."
DAMAGED = "is beschadigd of leeg"


def everything():
    """All that must not change, and where it is kept."""
    return facts(), counted("delivery"), kept()


def files(folder):
    return sorted(path for path in folder.rglob("*.parquet"))


# --- PostgreSQL gone ------------------------------------------------------------------------------


@pytest.fixture
def on_postgres(own_postgres, tmp_path, monkeypatch):
    """A warehouse with a delivery, on a PostgreSQL that may be stopped."""
    if not own_postgres.runs:  # a test before this one failed
        own_postgres.start()
    settings_at(monkeypatch, tmp_path, f"postgres:{own_postgres.database()}")
    deliver(PARTNERS[0], frames(1, locations=LOCATIONS))
    yield own_postgres
    store.close()


def test_postgres_gone_is_told_and_when_it_is_back_all_goes_on(on_postgres, rounds):
    before = everything()
    new = judged(PARTNERS[1], frames(2, locations=LOCATIONS))
    on_postgres.stop()
    until = time.monotonic() + rounds(2, 30)
    while time.monotonic() < until:
        for asked in (facts, store.version, lambda: publish(new, uploader="test")):
            with pytest.raises(StoreUnreachable):
                asked()
        time.sleep(0.5)
    assert OUT_OF_REACH in shown(opened("overview"))
    on_postgres.start()
    assert everything() == before
    assert OUT_OF_REACH not in shown(opened("overview"))
    assert publish(new, uploader="test").delivery_id
    assert {row[0] for row in facts()["clients"]} == set(PARTNERS[:2])


def test_postgres_that_falls_away_in_a_publish_undoes_it_whole(on_postgres):
    before = everything()
    rows = frames(2, locations=LOCATIONS, kinds=["clients"])["clients"]
    with pytest.raises(StoreUnreachable), store.publishing("test", "broken off") as con:
        store.append(con, "clients", rows)
        on_postgres.stop()
        on_postgres.start()
        store.append(con, "clients", rows)
    assert everything() == before
    assert deliver(PARTNERS[1], frames(2, locations=LOCATIONS))


def test_postgres_that_falls_away_while_one_reads_is_told_and_the_next_answer_is_whole(on_postgres):
    before = everything()
    with pytest.raises(StoreUnreachable), store.reading() as con:
        con.execute("SELECT count(*) FROM clients_valid").fetchall()
        on_postgres.stop()
        on_postgres.start()
        con.execute("SELECT count(*) FROM staff_valid").fetchall()
    assert everything() == before


def test_who_lost_its_turn_leaves_the_files_of_who_has_it_now(on_postgres):
    """With PostgreSQL goes the lock on publishing: another may be writing before one notices."""
    rows = frames(2, locations=LOCATIONS, kinds=["clients"])["clients"]
    written, failed = threading.Event(), threading.Event()

    def other():
        with store.publishing("other", "meanwhile") as con:
            store.append(con, "clients", rows.assign(partner=PARTNERS[1], delivery_id="other"))
            written.set()
            assert failed.wait(60)

    writing = threading.Thread(target=other)
    with pytest.raises(StoreUnreachable), store.publishing("test", "broken off") as con:
        store.append(con, "clients", rows)
        on_postgres.stop()
        on_postgres.start()
        writing.start()
        assert written.wait(60)
    failed.set()
    writing.join(60)
    with store.reading() as con:
        found = con.execute(
            "SELECT count(*) FROM lake.clients WHERE delivery_id = 'other' AND clients > 0"
        ).fetchall()
    assert found == [(len(rows),)]


# --- a disk that may only be read ----------------------------------------------------------------


@pytest.fixture
def disk(tmp_path):
    """A disk of its own, where mounting one is allowed."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=60M", "tmpfs", str(folder)]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("mounting a disk is not allowed here")
    yield folder
    store.close()
    subprocess.run(["umount", "--lazy", str(folder)], check=True, timeout=30)


def remounted(disk, how):
    subprocess.run(["mount", "-o", f"remount,{how}", str(disk)], check=True, timeout=30)


@pytest.mark.parametrize("anew", [False, True], ids=["open", "started-anew"])
def test_a_disk_that_may_only_be_read_is_told_and_loses_nothing(disk, monkeypatch, anew):
    settings_at(monkeypatch, disk)
    deliver(PARTNERS[0], frames(1, locations=LOCATIONS))
    before = everything()
    new = judged(PARTNERS[1], frames(2, locations=LOCATIONS))
    if anew:
        store.close()
    remounted(disk, "ro")
    for asked in (facts, store.version, lambda: publish(new, uploader="test")):
        with pytest.raises(StoreUnreachable):
            asked()
    assert OUT_OF_REACH in shown(opened("overview"))
    remounted(disk, "rw")
    assert everything() == before
    assert publish(new, uploader="test").delivery_id


# --- a catalogue that is damaged or gone ---------------------------------------------------------


def halved(catalog):
    os.truncate(catalog, catalog.stat().st_size // 2)


def cut_to_a_stub(catalog):
    os.truncate(catalog, 50)


def overwritten(catalog):
    with catalog.open("r+b") as file:
        file.write(b"\xa5" * 8192)


def emptied(catalog):
    os.truncate(catalog, 0)


def removed(catalog):
    catalog.unlink()


# few rows wait in the catalogue itself: then nothing but the originals tells that it was not empty
HARMS = [
    (halved, LOCATIONS), (cut_to_a_stub, LOCATIONS), (overwritten, LOCATIONS),
    (emptied, LOCATIONS), (emptied, 1), (removed, 1),
]  # fmt: skip


@pytest.mark.parametrize(("harm", "locations"), HARMS)
def test_a_broken_catalogue_is_no_empty_warehouse_and_a_backup_brings_all_back(
    tmp_path, monkeypatch, harm, locations
):
    settings_at(monkeypatch, tmp_path / "warehouse")
    deliver(PARTNERS[0], frames(1, locations=locations))
    before = everything()
    backup(tmp_path / "backup")
    new = judged(PARTNERS[1], frames(2))
    store.close()
    there = files(tmp_path / "warehouse")
    harm(tmp_path / "warehouse" / "catalog.sqlite")
    for asked in (facts, store.version, lambda: publish(new, uploader="test"), facts):
        with pytest.raises(StoreDamaged):
            asked()
    assert files(tmp_path / "warehouse") == there
    assert kept() == before[-1]
    store.close()
    (tmp_path / "warehouse").rename(tmp_path / "broken")
    restore(tmp_path / "backup")
    assert everything() == before
    store.close()


@pytest.mark.parametrize("harm", [halved, overwritten, emptied])
def test_a_catalogue_that_breaks_under_a_running_app_is_told_to_the_reader(
    tmp_path, monkeypatch, harm
):
    settings_at(monkeypatch, tmp_path)
    deliver(PARTNERS[0], frames(1, locations=LOCATIONS))
    there = files(tmp_path)
    harm(tmp_path / "catalog.sqlite")
    page = shown(opened("overview"))
    assert DAMAGED in page
    assert "Er ging bij ons iets mis" not in page
    assert files(tmp_path) == there
    store.close()


def test_an_emptied_postgres_is_no_empty_warehouse(on_postgres, monkeypatch):
    before = everything()
    known = settings().catalog
    monkeypatch.setenv("WAREHOUSE_CATALOG", f"postgres:{on_postgres.database()}")
    with pytest.raises(StoreDamaged):
        facts()
    monkeypatch.setenv("WAREHOUSE_CATALOG", known)
    assert everything() == before
