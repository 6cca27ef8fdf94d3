"""The same warehouse with its catalogue in PostgreSQL and its files in an object store."""

import pytest
from moto.server import ThreadedMotoServer

from data import store, upkeep
from data.errors import CopyDiffers, StoreUnreachable
from data.settings import Settings, settings
from pipelines.intake import publish, undo
from tests.browser import free_port
from tests.data.deliveries import PARTNERS, day, deliver, figures, frames, judged, settings_at

LOCATIONS = 40  # so many rows become a file, and do not wait in the catalogue


@pytest.fixture
def moved(postgres_database, bucket, tmp_path, monkeypatch):
    """An embedded warehouse with a correction and a withdrawal, moved there. Gives what was known
    at three moments before the move."""
    settings_at(monkeypatch, tmp_path)
    for number, partner in enumerate(PARTNERS):
        deliver(partner, frames(number, locations=LOCATIONS), day(number))
    wrong = deliver(PARTNERS[0], frames(9, kinds=["clients"]), day(5))
    undo(wrong, who="test", why="verkeerd bestand", known_at=day(6))
    known = {moment: figures(moment) for moment in (day(4), day(5), day(7))}
    target = Settings("voorbeeld", f"postgres:{postgres_database}", bucket, settings().archive)
    upkeep.copy_to(target)
    monkeypatch.setenv("WAREHOUSE_CATALOG", target.catalog)
    monkeypatch.setenv("WAREHOUSE_DATA", target.files)
    monkeypatch.setenv("WAREHOUSE_ARCHIVE", str(target.archive))
    yield known
    store.close()


def test_moved_by_one_call_it_says_the_same_at_every_moment_and_takes_new_files(moved):
    assert settings().files.startswith("s3://") and not settings().embedded
    for moment, said in moved.items():
        assert figures(moment) == said, f"zoals bekend op {moment} is anders"
    deliver(PARTNERS[1], frames(31, locations=LOCATIONS), day(8))
    assert figures()["clients"] != moved[day(7)]["clients"]
    upkeep.maintain()
    store.close()
    assert figures(day(7)) == moved[day(7)]


@pytest.mark.parametrize("harm", [
    "DELETE FROM target.clients WHERE rowid = (SELECT min(rowid) FROM target.clients)",
    "UPDATE target.clients SET clients = clients + 1"
    " WHERE rowid = (SELECT min(rowid) FROM target.clients)",
])  # fmt: skip
def test_a_copy_that_is_not_the_same_is_refused_and_nothing_of_it_kept(
    store, tmp_path, monkeypatch, harm
):
    deliver(PARTNERS[0], frames(1))
    before, compare = figures(), upkeep._same_rows
    target = Settings("voorbeeld", f"sqlite:{tmp_path}/new.sqlite", str(tmp_path / "new"),
                      settings().archive)  # fmt: skip

    def harmed(cursor, name, names):
        if name == "clients":
            cursor.execute(harm)
        return compare(cursor, name, names)

    with monkeypatch.context() as patch:
        patch.setattr(upkeep, "_same_rows", harmed)
        with pytest.raises(CopyDiffers):
            upkeep.copy_to(target)
    assert figures() == before
    assert upkeep.copy_to(target)["delivery"] == 1  # so nothing was kept there: it goes again


def test_an_object_store_that_does_not_answer_is_told_in_our_own_words(moved, monkeypatch):
    monkeypatch.setenv("S3_ENDPOINT", f"127.0.0.1:{free_port()}")
    store.close()
    with pytest.raises(StoreUnreachable):
        figures()


def test_an_object_store_that_comes_back_is_written_to_again(moved, monkeypatch):
    """What moto keeps outlives its server: a second one on the same port is the first come back."""
    before, port = figures(), free_port()
    new = judged(PARTNERS[1], frames(31, locations=LOCATIONS))
    monkeypatch.setenv("S3_ENDPOINT", f"127.0.0.1:{port}")
    store.close()
    with pytest.raises(StoreUnreachable):
        publish(new, uploader="test")
    there = ThreadedMotoServer(ip_address="127.0.0.1", port=port, verbose=False)
    there.start()
    try:
        assert figures() == before
        there.stop()
        with pytest.raises(StoreUnreachable):
            publish(new, uploader="test")
        there = ThreadedMotoServer(ip_address="127.0.0.1", port=port, verbose=False)
        there.start()
        assert figures() == before
        assert publish(new, uploader="test").delivery_id
        assert figures() != before
    finally:
        store.close()
        there.stop()
