"""The same warehouse with its catalogue in PostgreSQL and its files in an object store."""

import pytest

from data import store, upkeep
from data.errors import StoreUnreachable
from data.settings import Settings, settings
from pipelines.intake import undo
from tests.browser import free_port
from tests.data.deliveries import PARTNERS, day, deliver, figures, frames, settings_at

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


def test_an_object_store_that_does_not_answer_is_told_in_our_own_words(moved, monkeypatch):
    monkeypatch.setenv("S3_ENDPOINT", f"127.0.0.1:{free_port()}")
    store.close()
    with pytest.raises(StoreUnreachable):
        figures()
