"""Every kind of record: its links, lists and words."""

import re

import pytest

from data.records import RECORDS, code_key, codes
from pipelines.records.export import columns
from texts import LANGUAGES, language, words

KINDS = [pytest.param(kind, id=kind.name) for kind in RECORDS.values()]
FIELDS = [pytest.param(k, f, id=f"{k.name}.{f.name}") for k in RECORDS.values() for f in k.fields]


@pytest.fixture(params=LANGUAGES)
def spoken(request):
    token = language.set(request.param)
    yield request.param
    language.reset(token)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_different_fields_one_of_which_is_its_title(kind):
    assert len(kind.by_name) == len(kind.fields)
    assert kind.title_field in kind.by_name
    assert {name for name in kind.own if name} <= set(kind.by_name)
    assert not {"one", "many", "about"} & set(kind.by_name)


@pytest.mark.parametrize(("kind", "field"), FIELDS)
def test_a_field_points_at_what_is_declared(kind, field):
    assert field.points_at in {"", *RECORDS}
    assert (field.type == "record") == bool(field.kind)
    assert (field.type == "code") == bool(field.codes)
    assert not field.codes or len(codes(field.codes)) > 1
    assert field.restricted == (field.type == "amount")
    assert field.restricted == field.name.endswith("_eur") or field.name == "eur_per_year"
    assert re.fullmatch(r"[a-z_]+", field.name)


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_declared_has_words(code):
    said = words(code)
    for kind in RECORDS.values():
        for name in ("one", "many", "about", *kind.by_name):
            assert said[f"records.{kind.name}.{name}"]
        for field in (one for one in kind.fields if one.codes):
            labels = [said[code_key(field.codes, one)] for one in codes(field.codes)]
            assert len(set(labels)) == len(labels)


def test_no_words_are_left_of_what_is_not_declared():
    own = {"problem", "code"}
    for key in words("nl"):
        part = key.split(".")
        if part[0] == "records" and len(part) == 3 and part[1] not in own:
            name = part[2].removesuffix("_help")
            assert name in {"one", "many", "about", *RECORDS[part[1]].by_name}, key


def test_sheets_and_columns_have_names_of_their_own_that_a_workbook_takes(spoken):
    titles = [words(spoken)[f"records.{kind}.many"] for kind in RECORDS]
    assert len({title.casefold() for title in titles}) == len(titles)
    assert all(len(title) <= 31 and not set(title) & set("[]:*?/\\'") for title in titles)
    for kind in RECORDS.values():
        assert len(columns(kind)) == len(kind.fields) + 3
