"""What the documents promise of faults and privacy is about tests and tables that there are."""

import re
from pathlib import Path

import pytest

from data import tables
from texts import text

ROOT = Path(__file__).parents[1]
FAULTS = (ROOT / "docs" / "storingen.md").read_text("utf-8")
PRIVACY = (ROOT / "docs" / "privacy.md").read_text("utf-8")
ROWS = [
    line.strip("|").split("|") for line in FAULTS.splitlines()[1:] if line.startswith("|")
][2:]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0].strip()[:40])
def test_every_fault_has_a_sentence_in_each_column_and_tests_that_exist(row):
    assert len(row) == 5 and all(cell.strip() for cell in row)
    named = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", row[4])
    assert named
    for file, name in named:
        assert f"def {name}(" in (ROOT / file).read_text("utf-8"), f"{file} has no {name}"


@pytest.mark.parametrize("name", ["StoreFull", "StoreUnreachable", "StoreDamaged", "BackupDamaged"])
def test_the_sentences_that_the_table_quotes_are_those_that_readers_see(name):
    quoted = re.findall(r'"([^"]+\.)"', FAULTS)
    assert any(text(f"errors.{name}").startswith(sentence) for sentence in quoted)


def test_every_table_is_in_the_register_once():
    rows = [line.split("|")[1] for line in PRIVACY.splitlines() if line.startswith("| `")]
    named = [name for row in rows for name in re.findall(r"`(\w+)`", row)]
    known = [*tables.tables(), *tables.derived()]
    assert sorted(name for name in named if name in known) == sorted(known)


def test_every_long_test_is_there():
    for line in (ROOT / "tests" / "long.txt").read_text("utf-8").split():
        file, _, name = line.partition("::")
        assert f"def {name}(" in (ROOT / file).read_text("utf-8"), line
