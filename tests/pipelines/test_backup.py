"""A backup: from one state, proved whole when put back, and put back only where it belongs."""

import json

import pyarrow.parquet
import pytest

from data.errors import OtherProgramme, WarehouseNotEmpty
from pipelines import archive
from pipelines import backup as backups
from pipelines.backup import BackupDamaged, backup, restore
from pipelines.intake import undo
from pipelines.programme import switch_kpi
from pipelines.rebuild import rebuild
from tests.data.deliveries import (
    NOVEMBER,
    PARTNERS,
    counted,
    day,
    deliver,
    delivered,
    facts,
    figures,
    frames,
    kept,
    settings_at,
)


@pytest.fixture
def filled(store, tmp_path):
    """A warehouse with a correction, a withdrawal and a choice; gives its facts at some moments."""
    deliver(PARTNERS[0], frames(1, locations=40), day(0))
    deliver(PARTNERS[1], frames(2), day(1))
    deliver(PARTNERS[0], frames(5, months=[NOVEMBER], kinds=["clients"]), day(2))
    wrong = deliver(PARTNERS[1], frames(9), day(3))
    undo(wrong, who="test", why="", known_at=day(4))
    switch_kpi("K01", "off", "nog niet betrouwbaar", who="test")
    return {moment: facts(moment) for moment in (day(1), day(3), None)}


@pytest.fixture
def simple(store):
    """A warehouse with one small delivery; gives its facts."""
    deliver(PARTNERS[0], frames(1, months=[NOVEMBER], kinds=["clients"]))
    return facts()


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """Point at another, empty warehouse."""

    def point(name="elsewhere", **more):
        folder = tmp_path / name
        folder.mkdir()
        settings_at(monkeypatch, folder, **more)

    return point


def test_a_backup_put_back_elsewhere_gives_the_same_figures_at_every_moment(
    filled, elsewhere, tmp_path
):
    known, said = delivered(), figures()
    counts = {table: counted(table) for table in ("audit", "programme_event", "delivery_notice")}
    backup(tmp_path / "backup")
    elsewhere()
    restore(tmp_path / "backup")
    assert {moment: facts(moment) for moment in filled} == filled
    assert figures() == said
    assert {table: counted(table) for table in counts} == counts
    assert kept() == delivered() == known
    assert rebuild().deliveries == 4
    assert {moment: facts(moment) for moment in filled} == filled
    assert deliver(PARTNERS[2], frames(3))


def test_a_backup_of_sqlite_goes_back_into_postgresql(
    filled, elsewhere, tmp_path, postgres_database
):
    backup(tmp_path / "backup")
    elsewhere(catalog=f"postgres:{postgres_database}")
    restore(tmp_path / "backup")
    assert facts(day(3)) == filled[day(3)]
    assert facts() == filled[None]


def test_a_folder_name_with_a_quote_is_a_folder_name(store, elsewhere, tmp_path):
    deliver(PARTNERS[0], frames(1))
    said = facts()
    folder = tmp_path / "'s-Gravenzande's back up"
    backup(folder)
    elsewhere("'t magazijn")
    restore(folder)
    assert facts() == said


def test_a_backup_over_an_older_one_holds_the_new_state_only(store, elsewhere, tmp_path):
    folder = tmp_path / "backup"
    deliver(PARTNERS[0], frames(1))
    backup(folder)
    deliver(PARTNERS[1], frames(2))
    said, known = facts(), delivered()
    backup(folder)
    assert sorted(file.name for file in (folder / "archive").iterdir()) == known
    elsewhere()
    restore(folder)
    assert facts() == said


def test_a_backup_does_not_write_over_other_peoples_files(simple, tmp_path):
    theirs = tmp_path / "theirs" / "archive"
    theirs.mkdir(parents=True)
    (theirs / "letter.txt").write_text("van een ander")
    with pytest.raises(WarehouseNotEmpty):
        backup(theirs.parent)
    assert (theirs / "letter.txt").exists()


def test_a_backup_in_a_folder_with_something_else_leaves_that_alone(store, tmp_path):
    (tmp_path / "disk" / "lost+found").mkdir(parents=True)
    deliver(PARTNERS[0], frames(1))
    backup(tmp_path / "disk")
    backup(tmp_path / "disk")
    assert (tmp_path / "disk" / "lost+found").exists()
    assert not (tmp_path / "disk" / ".new").exists()


def damaged(file):
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(bytes(content))


def shortened(file):
    file.write_bytes(file.read_bytes()[:-1])


def missing(file):
    file.unlink()


HARMS = [
    (damaged, "clients.parquet"), (damaged, "stamp.parquet"), (damaged, "archive/*/original"),
    (damaged, "fingerprints.json"), (shortened, "fingerprints.json"),
    (missing, "fingerprints.json"), (missing, "clients.parquet"), (missing, "archive/*/original"),
]  # fmt: skip


@pytest.mark.parametrize(("harm", "name"), HARMS)
def test_a_damaged_backup_is_refused_and_nothing_put_back(
    store, elsewhere, tmp_path, harm, name
):  # fmt: skip
    with store.publishing("test", "one row") as con:
        con.execute("INSERT INTO lake.delivery (delivery_id, partner) VALUES ('x', 'a')")
    archive.keep(archive.Archived("x", "a", "", "", "", "2025-01-01", "", {}), b"an original")
    archive.confirm("x")
    backup(tmp_path / "backup")
    harm(next((tmp_path / "backup").glob(name)))
    elsewhere()
    with pytest.raises(BackupDamaged):
        restore(tmp_path / "backup")
    assert delivered() == []
    assert kept() == []


def test_a_backup_that_was_broken_off_is_no_backup(simple, elsewhere, tmp_path, monkeypatch):
    def broken(*_):
        raise OSError("pulled out")

    with monkeypatch.context() as patch:
        patch.setattr(backups, "_fingerprint", broken)
        with pytest.raises(OSError, match="pulled out"):
            backup(tmp_path / "backup")
    elsewhere()
    with pytest.raises(BackupDamaged):
        restore(tmp_path / "backup")


def test_a_backup_that_fails_leaves_the_one_before_it_whole(
    simple, tmp_path, elsewhere, monkeypatch
):
    backup(tmp_path / "backup")

    def broken(*_):
        raise OSError("pulled out")

    with monkeypatch.context() as patch:
        patch.setattr(archive, "copy", broken)
        with pytest.raises(OSError, match="pulled out"):
            backup(tmp_path / "backup")
    elsewhere()
    restore(tmp_path / "backup")
    assert facts()["clients"] == simple["clients"]


def test_a_backup_goes_into_an_empty_warehouse_only(simple, tmp_path):
    backup(tmp_path / "backup")
    with pytest.raises(WarehouseNotEmpty):
        restore(tmp_path / "backup")
    assert facts() == simple


def test_a_warehouse_with_choices_in_it_is_not_empty(store, elsewhere, tmp_path):
    backup(tmp_path / "backup")
    elsewhere()
    switch_kpi("K01", "off", "nog niet betrouwbaar", who="test")
    with pytest.raises(WarehouseNotEmpty):
        restore(tmp_path / "backup")


def test_a_backup_of_another_programme_is_refused(simple, elsewhere, tmp_path):
    backup(tmp_path / "backup")
    elsewhere(programme="wonen-met-zorg")
    with pytest.raises(OtherProgramme):
        restore(tmp_path / "backup")
    assert delivered() == []
    assert kept() == []


def test_a_backup_of_before_a_column_was_added_can_be_put_back(store, elsewhere, tmp_path):
    deliver(PARTNERS[0], frames(1))
    said = facts()
    folder = tmp_path / "backup"
    backup(folder)
    file = folder / "delivery.parquet"
    older = pyarrow.parquet.read_table(file).drop_columns(["note"])
    pyarrow.parquet.write_table(older, file)
    listed = json.loads((folder / "fingerprints.json").read_text())
    listed["delivery.parquet"] = backups._fingerprint(file)
    (folder / "fingerprints.json").write_text(json.dumps(listed))
    elsewhere()
    restore(folder)
    assert facts() == said
    assert counted("delivery") == 1


def test_a_backup_made_while_others_publish_is_of_one_state(
    store, elsewhere, tmp_path, monkeypatch
):
    deliver(PARTNERS[0], frames(1))
    said = facts()
    whole = archive.copy

    def meanwhile(*arguments):
        deliver(PARTNERS[1], frames(2))
        whole(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(archive, "copy", meanwhile)
        backup(tmp_path / "backup")
    assert len(delivered()) == 2
    elsewhere()
    restore(tmp_path / "backup")
    assert facts() == said
    assert kept() == delivered()
    assert len(kept()) == 1


def test_an_original_not_yet_confirmed_is_in_the_backup(store, elsewhere, tmp_path, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(archive, "confirm", lambda _: None)
        deliver(PARTNERS[0], frames(1))
    backup(tmp_path / "backup")
    elsewhere()
    restore(tmp_path / "backup")
    assert kept() == delivered()
    assert rebuild().deliveries == 1
