"""A disk that is really full: a plain sentence, nothing half visible, and on after room is made."""

import shutil
import subprocess
import sys

import pytest

from data import store, upkeep
from data.errors import StoreFull
from pipelines.intake import publish
from tests.data.deliveries import (
    PARTNERS,
    ROOT,
    counted,
    deliver,
    facts,
    frames,
    judged,
    kept,
    settings_at,
)
from tests.data.noise import noisy

SIZE = 6_000_000  # bytes
ROOM = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({0}, {0}))"


@pytest.fixture
def small_disk(tmp_path, monkeypatch):
    """A disk of 6 MB with a warehouse on it, where mounting one is allowed."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(disk)]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("mounting a small disk is not allowed here; the next test limits files instead")
    settings_at(monkeypatch, disk)
    yield disk
    store.close()
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def fill(disk, leave):
    """Fill the disk up to the last `leave` bytes; gives the file to remove."""
    file = disk / "other people's files"
    free = shutil.disk_usage(disk).free
    file.write_bytes(bytes(max(free - leave, 0)))
    return file


@pytest.mark.parametrize("leave", [0, 60_000])
def test_a_publish_on_a_full_disk_changes_nothing_and_works_after_room_is_made(small_disk, leave):
    deliver(PARTNERS[0], frames(1))
    before, there = facts(), kept()
    new = judged(PARTNERS[1], frames(2, locations=600))
    filling = fill(small_disk, leave)
    with pytest.raises(StoreFull):
        publish(new, uploader="test")
    filling.unlink()
    assert facts() == before
    assert counted("delivery") == 1
    assert publish(new, uploader="test").delivery_id
    assert len([name for name in kept() if not name.endswith(".pending")]) == len(there) + 1
    assert not [name for name in kept() if name.endswith(".pending")]
    assert len(facts()["clients"]) == 18 + 18 * 600


def test_a_failed_publish_does_not_itself_keep_the_disk_full(small_disk):
    deliver(PARTNERS[0], frames(1))
    free = shutil.disk_usage(small_disk).free
    noise = frames(2, locations=30, kinds=["clients"])
    with pytest.raises(StoreFull), store.publishing("test", "more than fits") as con:
        store.append(con, "clients", noisy(noise["clients"], 400_000))
    assert shutil.disk_usage(small_disk).free > 0.8 * free
    assert deliver(PARTNERS[1], frames(2))


def test_reading_on_a_full_disk_works_or_says_so(small_disk):
    deliver(PARTNERS[0], frames(1))
    before = facts()
    filling = fill(small_disk, 0)
    try:
        assert facts() == before
    except StoreFull:
        filling.unlink()
        assert facts() == before


def test_maintenance_on_a_full_disk_changes_nothing(small_disk):
    for number in range(3):
        deliver(PARTNERS[number], frames(number, locations=60))
    before = facts()
    filling = fill(small_disk, 30_000)
    with pytest.raises(StoreFull):
        upkeep.maintain()
    filling.unlink()
    assert facts() == before
    upkeep.maintain()
    assert facts() == before


def test_where_files_may_not_grow_a_publish_says_so_and_changes_nothing(store, tmp_path):
    deliver(PARTNERS[0], frames(1))
    before, there = facts(), kept()
    script = f"""
{ROOM.format(60_000)}
from pipelines.intake import publish
from tests.data.deliveries import frames, judged
from data.errors import StoreFull
new = judged({PARTNERS[1]!r}, frames(2, locations=2000))
try:
    publish(new, uploader="test")
except StoreFull:
    print("full, and told so")
"""
    ended = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert ended.stdout == "full, and told so\n", ended.stderr[-2000:]
    assert facts() == before
    assert kept() == there
    assert deliver(PARTNERS[1], frames(2, locations=40))
