"""A forecast beside its history: for everybody, for a partner, masked, and as it was then."""

import pytest

from data.disclosure import Came, Forecasts, Scope
from data.errors import NotAllowed
from insights.ask import ask, now
from insights.forecast.charts import fan
from insights.forecast.outlook import Picked, outlook
from insights.forecast.sentence import must_know, sentence
from pipelines.forecasting.run import forecast
from tests.data.deliveries import PARTNERS
from tests.pipelines.forecasting.region import at, delivered, months, rows

LID, STEWARD = Scope("lid"), Scope("datasteward")


@pytest.fixture
def filled(store):
    """Thirteen months of clients, waiting lists and staff of four partners; one began later, and
    one is late with its staff."""
    delivered(months(13), at("2025-01-10"), PARTNERS[:3], ("clients",))
    delivered(months(8, "2024-04-01"), at("2025-01-11"), PARTNERS[3:], ("clients",))
    delivered(months(13), at("2025-01-12"), PARTNERS[:3], ("staff",))
    delivered(months(12), at("2025-01-12"), PARTNERS[3:], ("staff",))
    return forecast(who="test", known_at=at("2025-01-20"))


def test_the_region_a_partner_and_what_is_masked(filled):
    seen = outlook(Picked(), now(), LID)
    assert seen.shown and len(seen.months) == 13
    assert sentence(seen).startswith("Cliënten: naar verwachting ")
    drawn = fan(seen)
    assert len(drawn.categories) == 26 and len(drawn.bands) == 2
    assert drawn.marks[0].category == months(1, "2024-04-01")[0]
    known = must_know(seen, {PARTNERS[3]: "Zeggekreek"})
    assert any("Later begonnen: Zeggekreek" in one for one in known)
    assert any("13 maanden" in one for one in known)
    with pytest.raises(NotAllowed):
        outlook(Picked(partner=PARTNERS[0]), now(), LID)
    own = outlook(Picked(partner=PARTNERS[0]), now(), Scope("analist", PARTNERS[0]))
    assert own.shown and own.ahead["mean"].iloc[0] < seen.ahead["mean"].iloc[0]
    early = outlook(Picked(), now(at("2025-01-15")), LID)
    assert early.vintage is None
    assert "straks" in sentence(early)


def test_what_was_counted_is_what_other_pages_show(filled):
    for measure, view in (("clients", "clients_by_leveringsvorm"), ("fte", "kpi_fte")):
        seen = ask(Came(measure, months(1)[0]), at=now(), scope=STEWARD)
        total = seen[(seen["gemeente"] == "") & (seen["part"] == "")].set_index("period")["value"]
        other = rows(f"SELECT period, sum(numerator) AS n FROM {view} GROUP BY 1 ORDER BY 1")
        assert total.tolist() == pytest.approx(other["n"].tolist())


def test_a_month_that_is_not_complete_is_no_history_and_its_estimate_is_told(filled):
    seen = outlook(Picked("fte"), now(), LID)
    last = seen.vintage.last_month
    assert seen.counted[last][1] == "missing"
    assert seen.shown and seen.months[0] > last
    assert any("schatting" in one for one in must_know(seen, {}))
    own = outlook(Picked("fte", partner=PARTNERS[3]), now(), STEWARD)
    assert own.months[0] == last and own.ahead["told_as"].iloc[0] == "nowcast"


def test_the_estimate_of_one_late_partner_does_not_follow_from_the_sum(filled):
    """The attack: the region's estimate of the month, less what the others counted."""
    for scope in (LID, Scope("programmamanager"), Scope("analist", PARTNERS[0])):
        told = ask(Forecasts("fte"), at=now(), scope=scope)
        estimates = told[told["told_as"] == "nowcast"]
        assert len(estimates) and estimates["mean"].isna().all()


def test_a_partner_that_is_left_out_does_not_follow_from_what_is_counted(store):
    """The attack: what all partners counted, less the last figure that the forecast begins from."""
    delivered(months(13), at("2025-01-10"), PARTNERS[:3])
    delivered(months(3, "2024-09-01"), at("2025-01-11"), PARTNERS[3:])
    forecast(who="test", known_at=at("2025-01-20"))
    told = ask(Forecasts("clients"), at=now(), scope=LID)
    assert set(told["told_as"]) == {"forecast"} and told["mean"].notna().any()


def test_a_region_of_two_partners_shows_no_forecast(store):
    delivered(months(6), at("2025-01-10"), PARTNERS[:2])
    forecast(who="test")
    seen = outlook(Picked(), now(), LID)
    assert not seen.shown and seen.mask == "few"
    assert ask(Forecasts("clients"), at=now(), scope=LID)["mean"].isna().all()
    assert "kunnen wij niet tonen" in sentence(seen)
    drawn = fan(seen)
    assert not drawn.bands and not any(value for one in drawn.series for value in one.values)
    own = outlook(Picked(partner=PARTNERS[0]), now(), STEWARD)
    assert own.shown
    assert any("6 maanden" in one for one in must_know(own, {}))
