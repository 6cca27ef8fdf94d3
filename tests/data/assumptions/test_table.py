"""Every assumption and scenario has its figures in order, a source, a tag and words."""

import pytest

from data.assumptions import TAGS, assumptions, scenarios
from models.longterm.noticed import NOTICES
from texts import LANGUAGES, words

ROWS = list(assumptions().values())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.code)
def test_an_assumption_has_a_source_a_tag_and_its_figures_in_order(row):
    assert row.source and row.unit and row.step
    assert row.tag in TAGS
    if row.value is None:
        assert row.low is None and row.high is None
    else:
        assert row.low <= row.value <= row.high


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_assumption_and_a_scenario_have_a_name_and_one_line(code):
    known = words(code)
    named = [*(row.code for row in ROWS), *(f"scenario.{name}" for name in scenarios())]
    for name in named:
        assert known[f"assumptions.{name}.name"] and known[f"assumptions.{name}.about"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_notice_and_every_reason_for_no_gap_has_a_sentence(code):
    reasons = ("dekking", "served", "capacity", "units", "staff")
    for key in [*(f"noticed.{name}" for name in NOTICES), *(f"why.{name}" for name in reasons)]:
        assert words(code)[f"assumptions.{key}"].endswith(".")


def test_a_proposal_says_that_it_is_one():
    silent = [row.code for row in ROWS if row.tag == "P" and "aanname" not in row.source]
    assert silent == ["dekking"]  # nobody assumes it: it is unknown until the region says it
    assert [row.code for row in ROWS if row.value is None] == ["dekking"]


def test_what_a_scenario_changes_is_an_assumption_with_a_source():
    for name, rows in scenarios().items():
        for row in rows:
            assert row.scenario == name and row.code in assumptions()
            assert row.low <= row.value <= row.high
            assert row.source and row.tag in TAGS
    assert scenarios()["demografisch"] == ()


def test_figures_that_follow_from_the_sources_do_so():
    known = assumptions()
    told = {code: row.value for code, row in known.items()}
    assert told["verblijf_share_now"] == pytest.approx(122_445 / 191_303, abs=0.001)
    fourth = (33_210 + 25_950) / 2  # between the end of 2022 and of 2024
    inside = 122_445 - told["verblijf_VV04"] * fourth
    others = 191_303 - fourth
    bounds = [(inside + more) / others for more in (0, 4_080, 4_080 + 17_129)]
    found = [known["verblijf_other"].low, told["verblijf_other"], known["verblijf_other"].high]
    assert found == pytest.approx(bounds, abs=0.005)
    assert told["no_care_share"] == pytest.approx(0.06 * 21_209 / 191_303, abs=0.0001)
    assert told["vpt_share_now"] == pytest.approx(13_215 / (13_215 + 41_380), abs=0.003)
