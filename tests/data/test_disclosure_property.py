"""Whatever partners contribute, nothing leaves the gate that tells on one or on a few people."""

from math import isnan

from hypothesis import given
from hypothesis import strategies as st

from tests.data.gate import answered

COUNTS = st.one_of(st.none(), st.integers(0, 12), st.integers(0, 500))
ROWS = st.lists(
    st.tuples(st.sampled_from("AB"), st.sampled_from("abcdef"), COUNTS, COUNTS), max_size=24
)
COMBINES = st.sampled_from(["sum", "difference", "ratio", "share", "mean", "per_100"])
PERSONS = st.tuples(st.booleans(), st.booleans())


def per_partner(rows, place, position):
    """Each partner's total of one part in a place; partners without any are left out."""
    found = {}
    for row in rows:
        if row[0] == place and row[position] is not None:
            found[row[1]] = found.get(row[1], 0) + row[position]
    return found


def remainders(numerators, denominators):
    either = numerators.keys() | denominators.keys()
    return {one: denominators.get(one, 0) - numerators.get(one, 0) for one in either}


@given(rows=ROWS, combine=COMBINES, persons=PERSONS)
def test_no_visible_figure_tells_on_a_partner_or_on_a_few_people(rows, combine, persons):
    for found in answered(rows, combine=combine, persons=persons):
        figures = [found[name] for name in ("numerator", "denominator", "value")]
        if found["mask"]:
            assert all(isnan(figure) for figure in figures)
            continue
        numerators = per_partner(rows, found["gemeente"], 2)
        denominators = per_partner(rows, found["gemeente"], 3)
        parts = [(numerators, persons[0]), (denominators, persons[1])]
        if combine == "share":
            parts.append((remainders(numerators, denominators), all(persons)))
        for part, people in parts:
            check(part, people)
        assert found["numerator"] == sum(numerators.values())
        assert len(numerators.keys() | denominators.keys()) >= 3


def check(part, people):
    """At least three contribute, or all say zero; none is above 80 %; not one to nine people."""
    sizes = [abs(value) for value in part.values() if value]
    assert not sizes or len(sizes) >= 3
    assert not sizes or max(sizes) <= 0.8 * sum(sizes) + 1e-9
    if people and part:
        assert not 1 <= sum(part.values()) <= 9


@given(rows=ROWS, combine=COMBINES)
def test_what_is_masked_was_masked_for_a_reason_that_holds(rows, combine):
    for found in answered(rows, combine=combine):
        numerators = per_partner(rows, found["gemeente"], 2)
        denominators = per_partner(rows, found["gemeente"], 3)
        if found["mask"] == "missing":
            assert not numerators or (combine != "sum" and not denominators)
        if found["mask"] == "small":
            least = [sum(numerators.values()), sum(denominators.values())]
            assert any(1 <= one <= 9 for one in (*least, least[1] - least[0]))
