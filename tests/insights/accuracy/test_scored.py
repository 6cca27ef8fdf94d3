"""Kept forecasts against what came: the score moves when months come in, and only then."""

import numpy as np
import pandas as pd
import pytest

from data.disclosure import Scope
from insights.accuracy import charts
from insights.accuracy.scored import of_node, scored
from insights.accuracy.sentence import band, sentence
from insights.accuracy.summary import by_gemeente, by_horizon, by_part, by_run, scores
from insights.ask import now
from insights.forecast.outlook import Picked, outlook
from pipelines.forecasting.run import forecast
from tests.data.deliveries import PARTNERS
from tests.pipelines.forecasting.region import at, delivered, months, rows

LID, STEWARD = Scope("lid"), Scope("datasteward")


@pytest.fixture
def forecast_once(store):
    """Thirteen months of four partners, and the forecast from them."""
    delivered(months(13), at("2025-01-10"))
    return forecast(who="test", known_at=at("2025-01-20"))


def test_three_more_months_move_the_score_and_the_forecast_stays(forecast_once):
    before = now()
    assert scored("clients", before, LID).empty
    assert sentence(scored("clients", before, LID)).startswith("Er is nog geen maand binnen")
    delivered(months(1, "2024-12-01"), at("2025-02-10"))
    first = of_node(scored("clients", now(), LID))
    assert first["horizon"].tolist() == [1]
    delivered(months(2, "2025-01-01"), at("2025-04-10"))
    found = of_node(scored("clients", now(), LID))
    assert found["horizon"].tolist() == [1, 2, 3]
    assert found["mean"].iloc[0] == first["mean"].iloc[0]
    came = rows("SELECT sum(clients) AS n FROM clients_valid GROUP BY period ORDER BY period")["n"]
    assert found["came"].tolist() == came.tolist()[-3:]
    assert (found["naive"] == came.iloc[12]).all()
    np.testing.assert_allclose(found["error"], found["mean"] - found["came"])
    # as it was looked at then, it is as it was then
    assert of_node(scored("clients", now(at("2025-02-11")), LID))["horizon"].tolist() == [1]
    assert scored("clients", now(at("2025-01-15")), LID).empty


def test_a_correction_of_what_came_moves_the_score_too(forecast_once):
    delivered(months(1, "2024-12-01"), at("2025-02-10"))
    before = of_node(scored("clients", now(), LID))["error"].iloc[0]
    delivered(months(1, "2024-12-01"), at("2025-03-01"), PARTNERS[1:2] + PARTNERS[:1])
    assert of_node(scored("clients", now(), LID))["error"].iloc[0] == before  # only swapped
    delivered(months(1, "2024-12-01"), at("2025-03-02"), [PARTNERS[3]])
    assert of_node(scored("clients", now(), LID))["error"].iloc[0] > before  # fifteen a cell less


def test_a_month_of_other_partners_is_not_compared(forecast_once):
    delivered(months(1, "2024-12-01"), at("2025-02-10"), PARTNERS[:3])
    assert scored("clients", now(), LID).empty
    own = scored("clients", now(), Scope("analist", PARTNERS[0]), PARTNERS[0])
    assert of_node(own)["horizon"].tolist() == [1]  # its own figures are compared all the same


def test_scores_are_there_by_horizon_place_part_and_run_and_in_words(forecast_once):
    delivered(months(6, "2024-12-01"), at("2025-07-10"))
    found = scored("clients", now(), LID)
    assert by_horizon(found)["horizon"].tolist() == [1, 3, 6]
    assert by_gemeente(found)["gemeente"].tolist() == ["GM0599", "GM0606"]
    assert by_part(found)["part"].tolist() == ["verblijf", "vpt"]
    assert by_run(found)["n"].tolist() == [6]
    assert "Vorige prognoses zaten gemiddeld" in sentence(of_node(found))
    assert "Van de 6 vergeleken maanden" in band(of_node(found))
    seen = outlook(Picked(), now(), LID)
    drawn = charts.fans(seen, of_node(found))
    assert len(drawn.series) == 2
    assert charts.horizons(found, seen).categories[0] == "1 maand vooruit"
    assert charts.places(found, seen).labels and charts.parts(found, seen).labels


def judged(mean, came, naive, low=0, high=1e9):
    return pd.DataFrame({"mean": mean, "came": came, "naive": naive, "lo_80": low, "hi_80": high,
                         "all": ""}).assign(error=lambda f: f["mean"] - f["came"],
        naive_error=lambda f: f["naive"] - f["came"],
        inside=lambda f: (f["came"] >= f["lo_80"]) & (f["came"] <= f["hi_80"]))  # fmt: skip


def test_error_bias_coverage_and_naive_by_hand():
    one = scores(judged([110, 95], [100, 100], [100, 120], [105, 90], [115, 101]), ["all"]).iloc[0]
    assert one["error"] == pytest.approx(15 / 200)
    assert one["bias"] == pytest.approx(5 / 200)
    assert one["inside"] == 0.5
    assert one["naive"] == pytest.approx(15 / 20)


WORDS = [
    (judged([110], [100], [120]), "gemiddeld 10,0\u00a0% te hoog", "50\u00a0% kleiner"),
    (judged([90], [100], [95]), "gemiddeld 10,0\u00a0% te laag", "100\u00a0% groter"),
    (judged([100.1], [100], [100]), "niet te hoog en niet te laag", ""),
]


@pytest.mark.parametrize(("found", "bias", "naive"), WORDS)
def test_the_sentence_says_to_which_side_and_against_what(found, bias, naive):
    assert bias in sentence(found) and naive in sentence(found)


def test_a_masked_figure_says_why_there_is_no_score():
    assert "te weinig partners" in sentence(judged([], [], []), "few")


@pytest.mark.parametrize(
    ("inside", "said"), [(8, "Dat klopt"), (4, "te zeker"), (10, "ruimer dan nodig")]
)
def test_the_band_says_whether_it_held_what_it_promised(inside, said):
    came = [100] * inside + [500] * (10 - inside)
    assert said in band(judged([100] * 10, came, [100] * 10, 90, 110))
