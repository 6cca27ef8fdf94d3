"""One value as it is filled in: kept, or told what is wrong; never an exception."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.records import RECORDS, Finding, Known, checked, missing
from texts import LANGUAGES, words

KNOWN = Known({"lisoever", "zeggekreek"}, {"bouwsteen": {"4"}, "decision": {"d1"}, "goal": {"HD1"}})


def field(place):
    kind, name = place.split(".")
    return RECORDS[kind].by_name[name]


@pytest.mark.parametrize(
    ("place", "raw", "kept"),
    [
        ("risk.title", "  Te laat \n", "Te laat"),
        ("risk.title", "", None),
        ("risk.title", " ", None),
        ("risk.measure", "een\r\ntwee", "een\ntwee"),
        ("risk.due", date(2026, 11, 22), "2026-11-22"),
        ("risk.due", datetime(2026, 11, 22, 9), "2026-11-22"),
        ("risk.due", "2026-11-22", "2026-11-22"),
        ("risk.due", None, None),
        ("risk.chance", 3.0, 3),
        ("risk.bouwsteen", 4.0, "4"),
        ("risk.owner", "lisoever", "lisoever"),
        ("check_in.progress_pct", 0, 0),
        ("check_in.lead", ["lisoever", "lisoever"], ["lisoever"]),
        ("check_in.lead", "lisoever|zeggekreek", ["lisoever", "zeggekreek"]),
        ("check_in.lead", [], None),
        ("commitment.half_year", "2026-07-01", "2026-07-01"),
        ("meeting.frozen_at", "2026-09-15T17:00:00", "2026-09-15T17:00:00"),
        ("action.may_decide", False, False),
        ("action.may_decide", "Ja", True),
        ("agreement.money_eur", "1250.5", 1250.5),
        ("agreement.money_eur", 0, 0),
        ("bouwsteen.effect_assumed", float("nan"), None),
        ("bouwsteen.kpis", "K05a|K30", ["K05a", "K30"]),
        ("mandate.granted_by", "d1", "d1"),
        ("stakeholder.gemeente", "GM0599", "GM0599"),
    ],
)
def test_what_fits_is_kept(place, raw, kept):
    found = checked(field(place), raw, KNOWN)
    assert found == kept and type(found) is type(kept)


@pytest.mark.parametrize(
    ("place", "raw", "key"),
    [
        ("risk.title", "twee\nregels", "text"),
        ("risk.title", "x" * 301, "text"),
        ("risk.measure", "\x00", "long"),
        ("risk.due", "22-11-2026", "day"),
        ("risk.due", "2026-02-30", "day"),
        ("risk.chance", 4, "score"),
        ("risk.chance", 0, "score"),
        ("risk.chance", 1.5, "score"),
        ("risk.bouwsteen", "14", "bouwsteen"),
        ("risk.owner", "elders", "partner"),
        ("check_in.progress_pct", 101, "count"),
        ("check_in.status", "goed", "code"),
        ("bouwsteen.deliverables", ["a|b"], "stroke"),
        ("bouwsteen.kpis", ["KPI 1"], "kpi"),
        ("commitment.half_year", "2026-02-01", "half_year"),
        ("meeting.frozen_at", "gisteren", "moment"),
        ("action.may_decide", "misschien", "yes_no"),
        ("agreement.money_eur", "veel", "amount"),
        ("agreement.money_eur", float("inf"), "amount"),
        ("agreement.money_eur", True, "amount"),
        ("mandate.granted_by", "d2", "record"),
    ],
)
def test_what_does_not_fit_is_told_with_its_place(place, raw, key):
    found = checked(field(place), raw, KNOWN)
    assert isinstance(found, Finding)
    assert (found.key, found.field) == (key, place.split(".")[1])
    for code in LANGUAGES:
        assert words(code)[f"records.problem.{key}"].format(found="", expected="")


ODD = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates()


@given(st.sampled_from([f for k in RECORDS.values() for f in k.fields]), ODD | st.lists(ODD))
def test_nothing_that_is_filled_in_is_an_exception_and_what_is_kept_stays(one, raw):
    found = checked(one, raw, KNOWN)
    if not isinstance(found, Finding):
        assert checked(one, found, KNOWN) == found


def test_what_must_be_said_and_is_not_is_told():
    said = {"title": "x", "due": None, "may_decide": False}
    assert [one.field for one in missing(RECORDS["action"], said)] == ["owner", "due"]
