"""What a partner lets everybody see of itself, and what that costs the region."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from data.disclosure import Scope, Shared
from data.errors import NotAllowed
from insights import figures
from insights.ask import ask, now
from insights.board.board import board
from insights.selection import Selection
from insights.shared import chart
from pipelines.records import withdraw, write
from tests.data.deliveries import OCTOBER, PARTNERS, day, deliver, frames

LID, STEWARD = Scope("lid"), Scope("datasteward")
FIRST, SECOND = PARTNERS[:2]
TODAY = datetime.now(UTC).date()
PURPOSE = "Samen de vraag per wijk bekijken"


@pytest.fixture
def told(store):
    """Four partners of almost the same size; the first has few clients with MPT."""
    few = frames(0)
    rows = few["clients"]
    rows.loc[rows["leveringsvorm"] == "mpt", "clients"] = 3
    for at, (partner, content) in enumerate(
        zip(PARTNERS, (few, frames(1), frames(2), frames(3)), strict=True)
    ):
        deliver(partner, content, day(at))


def consent(partner=FIRST, scope=None, **changed):
    said = {"partner": partner, "subjects": ["clients"], "purpose": PURPOSE,
            "given_by": "bestuurder", "given_on": TODAY} | changed  # fmt: skip
    return write("consent", said, who="els", scope=scope or Scope("analist", partner))


def shown(subject="clients", **asked):
    return ask(Shared(subject, (OCTOBER, OCTOBER), **asked), at=now(), scope=LID)


def region(known_at=None):
    """Why each form of the whole region is hidden, in October; "" when it is shown."""
    asked = figures.per_leveringsvorm(Selection(period=OCTOBER), 1)
    rows = ask(asked, at=now(known_at), scope=LID)
    return dict(zip(rows["leveringsvorm"], rows["mask"], strict=True))


@pytest.mark.usefixtures("told")
def test_without_consent_nobody_is_shown_whoever_asks_for_whom():
    assert shown().empty and shown(partners=(FIRST, SECOND)).empty


@pytest.mark.usefixtures("told")
def test_after_consent_everybody_sees_that_partner_and_no_small_number():
    consent()
    rows = shown(partners=(SECOND,))
    assert set(rows["partner"]) == {FIRST}
    by_form = rows.set_index("part")
    assert (
        by_form.loc["verblijf", "value"] == 60 + 61 + 62 and by_form.loc["mpt", "mask"] == "small"
    )
    assert np.isnan(by_form.loc["mpt", "value"])
    assert shown("capacity").empty


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(
    "when",
    [
        {"given_on": TODAY + timedelta(days=2)},
        {"given_on": TODAY - timedelta(days=9), "ends_on": TODAY - timedelta(days=2)},
    ],
    ids=["begins later", "ended"],
)
def test_before_it_begins_and_after_it_ended_nobody_is_shown(when):
    consent(**when)
    assert shown().empty


@pytest.mark.usefixtures("told")
def test_what_is_left_of_two_partners_is_hidden_also_later_and_of_earlier_moments():
    assert set(region().values()) == {""}
    consent(FIRST)
    assert set(region().values()) == {""}
    made = consent(SECOND)
    assert "" not in region().values()
    assert "" not in region(day(30)).values()  # as known before anybody consented
    withdraw("consent", made, who="els", scope=STEWARD)
    assert set(shown()["partner"]) == {FIRST}
    assert "" not in region().values()  # it was seen


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(
    "scope", [LID, Scope("programmamanager"), Scope("analist", SECOND), Scope("beheerder")], ids=str
)
def test_nobody_opens_the_figures_of_another_partner(scope):
    with pytest.raises(NotAllowed):
        consent(FIRST, scope)
    assert shown().empty


@pytest.mark.usefixtures("told")
def test_the_datasteward_may_for_every_partner_and_money_for_none():
    consent(scope=STEWARD)
    assert len(shown())
    with pytest.raises(NotAllowed):
        shown("finance")


@pytest.mark.usefixtures("told")
def test_the_picture_says_who_since_when_and_what_for():
    chosen = Selection(period=OCTOBER)
    found = board(chosen, [], now(), LID, kind="clients", months=1)
    names = {FIRST: "Getijdenwende", SECOND: "Rietmeander"}
    assert chart("clients", found, now(), LID, names) is None
    consent()
    drawn = chart("clients", found, now(), LID, names)
    assert drawn and drawn.labels == ("Getijdenwende",)
    assert PURPOSE in drawn.remark and "Getijdenwende" in drawn.remark
    assert "183" in drawn.alt and "Getijdenwende" in drawn.alt
    small = next(one for one in drawn.series if one.name == "MPT")
    assert small.values == (None,) and small.notes != ("",)
