"""Text files with more lines than a sheet has, or one that never ends: refused while it is read."""

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines import errors
from pipelines.read import read
from pipelines.reading import delimited
from pipelines.reading.limits import MAX_LINE, MAX_LINES


@given(st.text(st.sampled_from('ab;" \r\n\x0b\x0c\x85\u2028'), max_size=40), st.integers(0, 3))
def test_lines_end_where_python_says_they_do(written, start):
    found = list(delimited._lines(written, start, "a.csv"))
    assert found == list(StringIO(written[start:], newline=""))


@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
def test_a_line_that_no_sheet_can_hold_is_too_heavy(ending):
    row = "1;" * (MAX_LINE // 2 - 1)
    assert len(read((row + ending).encode(), "a.csv").sheets[0].rows[0]) == MAX_LINE // 2
    with pytest.raises(errors.TooHeavy) as caught:
        read((row + "1;1" + ending).encode(), "a.csv")
    assert caught.value.facts == {"name": "a.csv"}


def test_more_lines_than_a_sheet_has_are_too_heavy(monkeypatch):
    monkeypatch.setattr(delimited, "MAX_LINES", 100)
    assert len(read(b"1;2\n" * 100, "a.csv").sheets[0].rows) == 100
    with pytest.raises(errors.TooHeavy):
        read(b"1;2\n" * 101, "a.csv")
    assert MAX_LINES == 1_048_576


def test_one_line_of_a_hundred_million_signs_is_refused_in_the_process_apart():
    with pytest.raises(errors.TooHeavy):
        read(b"1;" * 49_999_999, "a.csv")
