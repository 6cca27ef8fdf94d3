"""What readers do without changing anything, written beside the archive by several at once."""

import json
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from data import trail
from data.settings import settings

ROOT = Path(__file__).parents[2]
TODAY = datetime.now(UTC).date()
MANY = """
import sys
from data import trail
for number in range(200):
    trail.note("lid", "", "exported", f"{sys.argv[1]}-{number}.xlsx")
"""


def test_a_step_is_told_as_it_was_done(store):
    trail.note("analist:lisoever", "0a1b", "exported", "clienten.xlsx")
    [step], broken = trail.steps(TODAY)
    told = (step.who, step.account, step.what, step.subject)
    assert told == ("analist:lisoever", "0a1b", "exported", "clienten.xlsx")
    assert datetime.now(UTC).replace(tzinfo=None) - step.at < timedelta(minutes=5)
    assert broken == 0


def test_processes_that_write_at_once_lose_nothing(store):
    names = ("een", "twee", "drie")
    running = [
        subprocess.Popen([sys.executable, "-c", MANY, name], cwd=ROOT) for name in names
    ]  # fmt: skip
    assert [one.wait(timeout=60) for one in running] == [0, 0, 0]
    found, broken = trail.steps(TODAY)
    told = sorted(one.subject for one in found)
    assert told == sorted(f"{name}-{number}.xlsx" for name in names for number in range(200))
    assert broken == 0


ODD = [
    '{"at": "2026-11-23T10:00:00", "who": "li',
    "[]",
    *(
        json.dumps(
            {"at": "2026-11-23T10:00:00", "who": "lid", "account": "", "what": "exported",
             "subject": ""} | odd
        )
        for odd in ({"at": "2026-11-23T10:00:00+01:00"}, {"what": "dacht na"}, {"who": 1})
    ),
]  # fmt: skip


@pytest.mark.parametrize("odd", ODD)
def test_a_line_that_was_broken_off_is_counted_and_those_around_it_stay(store, odd):
    trail.note("lid", "", "signed_in", "")
    [file] = (settings().archive.parent / "trail").glob("*.jsonl")
    with file.open("ab") as written:
        written.write(odd.encode())
    trail.note("lid", "", "exported", "clienten.xlsx")
    found, broken = trail.steps(TODAY)
    assert [one.what for one in found] == ["signed_in", "exported"] and broken == 1


def test_a_line_that_does_not_fit_is_no_success(store, monkeypatch):
    monkeypatch.setattr(trail.os, "write", lambda _, line: len(line) - 1)
    with pytest.raises(OSError, match="space"):
        trail.note("lid", "", "signed_in", "")


def test_what_is_older_than_the_term_goes_and_the_rest_stays(store):
    trail.note("lid", "", "signed_in", "")
    folder = settings().archive.parent / "trail"
    (folder / "2024-01-31-abc.jsonl").write_text("", "utf-8")
    assert trail.let_go(date(2024, 2, 1)) == 1
    assert len(list(folder.glob("*.jsonl"))) == 1


def test_only_who_may_reads_the_files(store):
    trail.note("lid", "", "signed_in", "")
    [file] = (settings().archive.parent / "trail").glob("*.jsonl")
    assert file.stat().st_mode & 0o077 == 0


def test_nothing_there_is_nothing_told(store):
    assert trail.steps(TODAY) == ([], 0)


def test_what_is_no_step_is_not_written(store):
    with pytest.raises(AssertionError):
        trail.note("lid", "", "thought about it", "")
