"""What was agreed, for exactly the partners and the place that are looked at, and the verdict."""

from datetime import date

import pandas as pd
import pytest

from data.kpis import KPIS
from insights.board.target import Target, status, target
from insights.selection import Selection

MARCH = date(2025, 3, 1)
HERE = Selection(period=MARCH)


def agreed(*rows):
    """`(kpi, partner, gemeente, value[, value_to[, period]])` as the question gives them."""
    filled = [(*row, *(None, "2025-03-01")[len(row) - 4 :]) for row in rows]
    frame = pd.DataFrame(
        filled, columns=["kpi", "partner", "gemeente", "value", "value_to", "period"]
    )
    return frame.assign(period=pd.to_datetime(frame["period"]))


EACH = agreed(("K01", "a", None, 100.0), ("K01", "b", None, 60.0), ("K01", "c", None, 40.0))


def test_a_late_partner_does_not_look_like_a_setback():
    assert target(KPIS["K01"], HERE, MARCH, EACH, ("a", "b", "c")) == Target(200.0)
    assert target(KPIS["K01"], HERE, MARCH, EACH, ("a", "b")) == Target(160.0)


def test_a_partner_is_held_against_its_own_target():
    own = Selection(partner="b", period=MARCH)
    assert target(KPIS["K01"], own, MARCH, EACH, ("a", "b", "c")) == Target(60.0)


def test_the_regions_total_is_no_target_for_one_partner_but_its_share_is():
    own = Selection(partner="a", period=MARCH)
    regional = agreed(("K02", None, None, 500.0), ("K03", None, None, 0.4))
    assert target(KPIS["K02"], own, MARCH, regional, ("a",)) is None
    assert target(KPIS["K03"], own, MARCH, regional, ("a",)) == Target(0.4)


def test_no_target_is_made_up_for_a_part_of_the_region():
    for part in (Selection(region="ZK20", period=MARCH), Selection(gemeente="GM0599")):
        assert target(KPIS["K01"], part, MARCH, EACH, ("a", "b", "c")) is None


def test_nothing_agreed_is_no_target():
    assert target(KPIS["K09"], HERE, MARCH, EACH, ("a",)) is None
    assert target(KPIS["K01"], HERE, MARCH, EACH, ()) is None


def test_growth_is_held_against_the_step_of_the_path():
    path = agreed(
        ("K01", "a", None, 100.0, None, "2025-02-01"), ("K01", "a", None, 104.0),
        ("K01", "b", None, 50.0, None, "2025-02-01"), ("K01", "b", None, 51.0),
    )  # fmt: skip
    assert target(KPIS["K07"], HERE, MARCH, path, ("a", "b")) == Target(5.0)
    assert target(KPIS["K07"], HERE, MARCH, path, ("a",)) == Target(4.0)
    assert target(KPIS["K07"], HERE, MARCH, EACH, ("a", "b")) is None


@pytest.mark.parametrize(
    ("kpi", "value", "held", "verdict"),
    [
        ("K01", 95, Target(100), "good"),
        ("K01", 94, Target(100), "watch"),
        ("K01", 84, Target(100), "bad"),
        ("K01", 84, None, "none"),
        ("K22", 0.08, Target(0.08), "good"),
        ("K22", 0.0879, Target(0.08), "watch"),
        ("K22", 0.0881, Target(0.08), "bad"),
        ("K16", 0.96, Target(0.95, 0.98), "good"),
        ("K16", 0.99, Target(0.95, 0.98), "watch"),
        ("K16", 0.92, Target(0.95, 0.98), "bad"),
        ("K18", 99, Target(98, 100), "good"),
        ("K18", 101.5, Target(98, 100), "watch"),
        ("K18", 103, Target(98, 100), "bad"),
        ("K07", 0, Target(0), "good"),
        ("K07", -1, Target(0), "bad"),
        ("K08", 0.95, None, "good"),
        ("K08", 0.85, None, "watch"),
        ("K08", 0.84, None, "bad"),
    ],
)
def test_the_verdict_follows_the_bounds(kpi, value, held, verdict):
    assert status(KPIS[kpi], value, held) == verdict
