"""The glossary: one source, in both languages, in the documentation, complete."""

import re

import pytest

from data.programmes import tables as programme_tables
from data.reference import tables
from data.sheets import DECLARED
from tests.data.reference.glossary import PAGE, page
from texts import LANGUAGES, words


def test_the_page_says_what_the_glossary_says():
    remedy = "run python -m tests.data.reference.glossary"
    assert PAGE.read_text("utf-8") == page(), remedy


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_has_a_term_a_meaning_and_a_known_group(language):
    said = words(language)
    keys = {name.split(".")[2] for name in said if name.startswith("terms.entries.")}
    assert len(keys) > 100
    for key in keys:
        assert said[f"terms.entries.{key}.term"] and said[f"terms.entries.{key}.meaning"]
        assert f"terms.groups.{said[f'terms.entries.{key}.group']}" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_entries_have_one_name(language):
    names = [s for name, s in words(language).items() if re.fullmatch(r"terms\..*\.term", name)]
    assert len(set(names)) == len(names)


def explained():
    return set(re.findall(r"`([a-z0-9_]+)`", page()))


@pytest.mark.parametrize("sheet", DECLARED)
def test_every_column_of_a_sheet_is_explained(sheet):
    assert {column.name for column in DECLARED[sheet].columns} <= explained()


@pytest.mark.parametrize("found", [tables(), programme_tables("voorbeeld")], ids=["ref", "prog"])
def test_every_column_of_a_table_is_explained(found):
    told = [frame for name, frame in found.items() if name != "programme_start"]  # the log's own
    assert {column for frame in told for column in frame.columns} <= explained()
