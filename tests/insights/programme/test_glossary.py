"""The glossary: everything is in it once, and can be found."""

import pytest

from data.kpis import KPIS, NOT_YET, RECORDED
from data.sheets import DECLARED
from insights.programme.glossary import glossary
from texts import LANGUAGES, language, words


def names(asked):
    return {entry.name for group in glossary(asked) for entry in group.entries}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_term_figure_and_column_is_in_it_once(code):
    token = language.set(code)
    try:
        anchors = [entry.anchor for group in glossary() for entry in group.entries]
    finally:
        language.reset(token)
    terms = {
        f"begrip-{key.split('.')[2]}" for key in words(code) if key.startswith("terms.entries.")
    }
    figures = {f"cijfer-{kpi}" for kpi in (*KPIS, *NOT_YET, *RECORDED)}
    columns = {f"kolom-{s.name}-{c.name}" for s in DECLARED.values() for c in s.columns}
    assert len(anchors) == len(set(anchors))
    assert set(anchors) == terms | figures | columns


def test_a_figure_tells_formula_unit_direction_and_where_its_definition_comes_from():
    entry = next(e for g in glossary("cijfer-K09") for e in g.entries)
    told = dict(entry.facts)
    assert told["Richting"] == "lager is beter"
    assert told["Herkomst van de definitie"] == "openbare bron"
    assert {"Formule", "Eenheid", "Komt uit blad"} <= set(told)
    assert entry.source


def test_a_figure_that_cannot_be_measured_yet_says_what_it_waits_for():
    assert not set(NOT_YET) & set(KPIS)
    (group,) = (g for g in glossary() if g.anchor == "groep-later")
    assert [entry.anchor for entry in group.entries] == [f"cijfer-{kpi}" for kpi in NOT_YET]
    assert all(dict(entry.facts)["Wacht op"] and entry.source for entry in group.entries)


def test_a_column_tells_its_other_headers_and_its_values():
    sheet = next(g for g in glossary() if g.anchor == "blad-clients")
    entry = next(e for e in sheet.entries if e.columns == ("leveringsvorm",))
    assert "Product" in entry.also
    assert "VPT, MPT" in dict(entry.facts)["Mogelijke waarden"]


@pytest.mark.parametrize("asked", ["intramuraal", "INTRAMURAAL", "intramuráál"])
def test_a_word_is_found_by_another_name_whatever_its_capitals_and_accents(asked):
    assert "Verblijf" in names(asked)


def test_all_words_asked_for_must_be_there():
    assert names("vpt geclusterd") < names("vpt")


def test_nothing_found_is_an_empty_list():
    assert glossary("zwembad") == ()


def test_groups_without_an_answer_are_left_out():
    assert [group.anchor for group in glossary("K22")] == ["groep-cijfers"]
