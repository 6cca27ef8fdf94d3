"""Figures of assumptions as people read them."""

import pytest

from insights.assumptions.sentence import figure


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (0.4, "aandeel", "40\u00a0%"),
        (0.015, "aandeel", "1,5\u00a0%"),
        (191303, "personen", "191.303"),
        (0.004, "per wortel jaar", "0,004"),
        (2023.75, "jaar", "2023,75"),
        (2035, "jaar", "2035"),
        (None, "aandeel", "nog onbekend"),
    ],
)
def test_a_figure_has_the_decimals_it_has(value, unit, said):
    assert figure(value, unit) == said
