"""A problem is a value with a place; its words exist in every language."""

import re
from pathlib import Path

import pytest

from data.sheets import SHEETS
from pipelines.problems import MOST_OF_ONE_KIND, Problem, limited
from texts import LANGUAGES, language, words

ROOT = Path(__file__).parents[2]
PLACES = {"sheet", "column", "cell", "found", "expected", "row", "month", "group", "share"}


def kinds():
    """Every kind of problem that a rule declares or the intake names."""
    declared = {
        rule.kind
        for sheet in SHEETS.values()
        for rule in [*sheet.row_rules, *(rule for column in sheet.columns for rule in column.rules)]
    }
    files = [path.read_text("utf-8") for path in (ROOT / "pipelines").glob("*.py")]
    source = "".join(file for file in files if "pipelines.problems import" in file)
    named = re.findall(r'Problem\(\s*"[EC]\d\d",\s*"([a-z_]+)"|kind="([a-z_]+)"', source)
    personal = {f"personal_{kind}" for kind in ("bsn", "person", "email", "born")}
    return declared | personal | {kind for found in named for kind in found if kind}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_has_a_sentence_and_a_remedy(lang):
    known = words(lang)
    for kind in kinds():
        assert f"problems.{kind}" in known, kind
        assert f"problems.{kind}_remedy" in known, kind


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_can_be_filled_in(lang):
    names = [key.removeprefix("problems.") for key in words(lang) if key.startswith("problems.")]
    also = {"month": "december 2025", "group": "VPT", "share": "30 %", "over": "Fte", "many": "4"}
    token = language.set(lang)
    try:
        for kind in names:
            if not kind.endswith("_remedy"):
                problem = Problem("E12", kind, found="x", expected="y", also=also)
                assert problem.sentence()
                assert problem.remedy()
                assert "{" not in problem.sentence() + problem.remedy()
    finally:
        language.reset(token)


def test_a_column_that_is_wrong_throughout_is_said_once_with_how_many_more():
    many = [Problem("E06", "negative", column="N", row=n, cell=f"A{n}") for n in range(1000)]
    found = limited([Problem("E12", "no_table"), *many])
    assert [p.kind for p in found] == ["no_table", *["negative"] * MOST_OF_ONE_KIND, "more_of_same"]
    assert (found[-1].found, found[-1].column, found[-1].cell) == ("800", "N", "")
    assert found[-1].blocks
