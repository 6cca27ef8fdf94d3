"""kill -9 in the middle of a publish: every delivery is there whole or not at all."""

import logging
import random
import subprocess
import sys
import time
from collections import Counter

import pytest

from data import upkeep
from data.settings import settings
from pipelines import templates
from tests.data.deliveries import (  # noqa: F401
    PARTNERS,
    ROOT,
    any_store,
    command,
    counted,
    deliver,
    delivered,
    facts,
    frames,
    kept,
)

LOCATIONS = 30  # more rows than wait in the catalogue: a publish writes files as well


def contents(number):
    return templates.workbook(frames(number, kinds=["clients", "staff"], locations=LOCATIONS))


def pending():
    return [name for name in kept() if name.endswith(".pending")]


def wait_for_first_write(process):
    """Until the original is being written; False when the process ended before we saw it."""
    until = time.monotonic() + 120
    while process.poll() is None and time.monotonic() < until:
        if pending():
            return True
        time.sleep(0.0005)
    return False


def killed(file, partner, dice, whole):
    """Ingest `file`, killed at a random moment; whether that was after the first write."""
    before = set(kept())
    with command("ingest", file, "--partner", partner) as process:
        if dice.random() < 0.8:
            wait_for_first_write(process)
            time.sleep(dice.uniform(0, 0.3 * whole))
        else:
            time.sleep(dice.uniform(0, whole))
        process.kill()
        process.wait()
    return set(kept()) != before


def timed(file):
    """How many seconds a whole ingest takes on this machine, its start included."""
    start = time.monotonic()
    with command("ingest", file, "--partner", PARTNERS[3]) as process:
        assert process.wait(120) == 0
    return time.monotonic() - start


def one_round(number, file, dice, whole):
    """Kill one publish, check what is there, publish again; (after the first write, is there)."""
    partner = PARTNERS[number % 3]
    file.write_bytes(contents(number))
    before, there = facts(), delivered()
    written = killed(file, partner, dice, whole)
    found, done = facts(), len(delivered()) - len(there)
    assert done in (0, 1)
    again = deliver(partner, file.read_bytes())  # the next publish works
    assert (again is None) == bool(done)
    assert found == (facts() if done else before)
    assert facts() != before
    assert kept() == delivered()  # no more pending, none lost
    assert counted("clients") == len(delivered()) * 18 * LOCATIONS
    assert counted("delivery_part") == len(delivered()) * 4
    return written, bool(done)


@pytest.mark.soak
def test_a_killed_publish_is_there_whole_or_not_at_all(
    any_store, tmp_path, rounds, record_property, caplog  # noqa: F811
):  # fmt: skip
    caplog.set_level(logging.INFO)
    dice = random.Random(20261121)
    file = tmp_path / "cijfers.xlsx"
    file.write_bytes(contents(0))
    any_store.warehouse()
    whole = timed(file)
    often = rounds(4 if settings().embedded else 2, 20)
    seen = Counter(one_round(number + 1, file, dice, whole) for number in range(often))
    for (written, done), count in sorted(seen.items()):
        told = f"{'after' if written else 'before'} the first write, {'' if done else 'not '}there"
        record_property(told, count)
        logging.info("%s: %d of %d", told, count, often)
    assert sum(count for (written, _), count in seen.items() if written) >= often / 2
    said = facts()
    upkeep.maintain()  # takes away what the killed ones left lying
    assert facts() == said
    assert len(list((tmp_path / "lake").rglob("*.parquet"))) <= files_known(any_store)


def files_known(store):
    """How many files the catalogue knows of, those to be removed later included."""
    later = "__ducklake_metadata_lake.ducklake_files_scheduled_for_deletion"
    with store.reading() as con:
        return con.execute(
            f"""
            SELECT (SELECT sum(file_count + delete_file_count) FROM ducklake_table_info('lake'))
                + (SELECT count(*) FROM {later})
            """
        ).fetchone()[0]


@pytest.mark.parametrize("moment", ["keep", "write", "confirm"])
def test_a_publish_killed_at_a_chosen_point_is_whole_or_not_at_all(store, tmp_path, moment):
    """The three points between which something differs, each hit for certain."""
    deliver(PARTNERS[0], frames(1))
    before = facts()
    file = tmp_path / "cijfers.xlsx"
    file.write_bytes(contents(2))
    script = f"""
import os, signal, sys
from pipelines import __main__ as cli, archive, publish
owner = publish if {moment!r} == "write" else archive
whole = getattr(owner, {moment!r})
def killed(*arguments):
    if {moment!r} != "confirm":
        whole(*arguments)
    os.kill(os.getpid(), signal.SIGKILL)
setattr(owner, {moment!r}, killed)
cli.main(["ingest", {str(file)!r}, "--partner", {PARTNERS[0]!r}])
"""
    ended = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, timeout=120
    )
    assert ended.returncode == -9, ended.stderr
    assert len(pending()) == 1
    committed = moment == "confirm"
    assert (facts() != before) == committed
    assert (deliver(PARTNERS[0], contents(2)) is None) == committed
    assert kept() == delivered()
    assert len(delivered()) == 2
