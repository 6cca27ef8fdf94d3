"""One line of two terms: the short as it was told, the long as it grows, and no kink between."""

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from pipelines.longterm.joining import BLEND, one_line

BANDS = ["mean", "lo_50", "hi_50", "lo_80", "hi_80"]


def short(months, level, slope, begins="2026-11-01"):
    middle = level + slope * np.arange(months)
    days = pd.date_range(begins, periods=months, freq="MS")
    return banded(middle, 0.002 * level * np.arange(1, months + 1)).assign(period=days)


def long(level, growth, years=range(2026, 2042)):
    middle = level * np.exp(growth * np.arange(len(years)))
    return banded(middle, 0.05 * middle).assign(year=list(years))


def banded(middle, wide):
    return pd.DataFrame({"mean": middle, "lo_50": middle - wide, "hi_50": middle + wide,
                         "lo_80": middle - 2 * wide, "hi_80": middle + 2 * wide})  # fmt: skip


@given(
    months=st.integers(14, 60),
    level=st.floats(20, 50_000),
    pace=st.floats(-0.006, 0.012),
    growth=st.floats(-0.02, 0.05),
    scale=st.floats(0.1, 10),
)
def test_first_the_short_term_at_last_the_long_and_between_them_no_step(
    months, level, pace, growth, scale
):
    near, far = short(months, level, pace * level), long(level * scale, growth)
    found = one_line(near, far).set_index("period")
    np.testing.assert_allclose(found[BANDS].iloc[: BLEND[0]], near[BANDS].iloc[: BLEND[0]])
    end = min(BLEND[1], months)
    after = found.iloc[end - 1 :]
    januaries = after[after.index.month == 1]["mean"].to_numpy()
    told = far["mean"].to_numpy()[-len(januaries) :]
    np.testing.assert_allclose(januaries / januaries[-1], told / told[-1])
    # the blend moves within what both slopes give, and what lies between the two terms meanwhile
    slopes = max(abs(pace), np.expm1(abs(growth)) * np.exp(abs(growth) * 15) / 6) * level
    apart = (abs(pace) * months + np.expm1(abs(growth) * months / 6)) * level
    most = slopes + 1.5 * apart / (end - BLEND[0])
    assert np.abs(np.diff(found["mean"])).max() <= most * (1 + 1e-9) + 1e-6
    assert (found["lo_80"] <= found["mean"]).all() and (found["mean"] <= found["hi_80"]).all()


def test_a_short_term_of_a_year_or_a_long_term_too_near_gives_no_line():
    assert one_line(short(12, 100, 1), long(100, 0.03)) is None
    assert one_line(short(24, 100, 1), long(100, 0.03, range(2026, 2029))) is None
    assert one_line(short(24, 100, 1), long(100, 0.03, range(2028, 2041))) is None
    assert one_line(short(24, 100, 1), long(100, 0.03, range(2026, 2027))) is None


def test_a_long_term_that_begins_after_the_short_still_meets_it():
    near = short(24, 100, 1, "2026-12-01")
    found = one_line(near, long(100, 0.03, range(2027, 2043)))
    np.testing.assert_allclose(found[BANDS].iloc[:12], near[BANDS].iloc[:12])
    assert found["period"].iloc[-1] == pd.Timestamp("2042-01-01")
