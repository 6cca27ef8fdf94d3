"""The list of ideas and where they are: complete, and about pages and tests that there are."""

import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROW = re.compile(r"^\| (\d{3}-\d\d) \| ([MSC]) \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)
EACH = {"000": 16, "001": 15, "002": 24, "003": 24, "004": 25}  # ideas per source
ROWS = ROW.findall((ROOT / "docs" / "concepten.md").read_text("utf-8"))


@cache
def names(file):
    """The tests that are defined in that file."""
    return set(re.findall(r"^def (test_\w+)", (ROOT / file).read_text("utf-8"), re.MULTILINE))


def test_every_idea_is_there_once_and_in_order():
    wanted = [f"{source}-{n:02}" for source, many in EACH.items() for n in range(1, many + 1)]
    assert [row[0] for row in ROWS] == wanted


@pytest.mark.parametrize(
    ("id", "weight", "name", "where", "tests"), ROWS, ids=lambda said: said[:6]
)
def test_an_idea_is_on_a_page_and_under_a_test_or_says_why_it_is_not(
    id, weight, name, where, tests
):
    left_out = re.match(r"\*(Later|Nog niet|Niet)\*: .+", where)
    if left_out:
        assert left_out[1] != "Niet" or weight == "C", "only what could be is left out on purpose"
        assert tests == "–"
        return
    folders = re.findall(r"\(`(\w+)`\)", where)
    assert folders, where
    assert all((ROOT / "pages" / folder / "page.py").is_file() for folder in folders), folders
    told = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", tests)
    assert told, f"no test for {name}"
    assert [test for file, test in told if test not in names(file)] == []
