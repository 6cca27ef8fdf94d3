"""One cell with a figure: every way to write it, and no way to read it wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.values import NotReadable, decimal_sign, is_blank, is_error, is_masked, number


@pytest.mark.parametrize(
    ("cell", "figure"),
    [
        (12, 12), (12.5, 12.5), ("12", 12), (" 12 ", 12), ("\u00a012\u00a0", 12), ("'12", 12),
        ("007", 7), ("0", 0), ("0,0", 0), ("7,8", 7.8), ("7.8", 7.8), ("0,078", 0.078),
        ("0.078", 0.078), (",--", None), ("1.234,5", 1234.5), ("1.234.567", 1234567),
        ("1.234.567,89", 1234567.89), ("1,234.5", 1234.5), ("1,234,567", 1234567),
        ("1 234", 1234), ("1\u00a0234,5", 1234.5), ("1\u202f234", 1234), ("1'234", 1234),
        ("1’234’567,5", 1234567.5), ("€ 1.250.000", 1250000), ("€480.000,-", 480000), ("12 €", 12),
        ("-5", -5), ("−5,5", -5.5), ("- 5", -5), ("+5", 5), ("1234,567", 1234.567),
    ],
)  # fmt: skip
def test_a_figure_is_read_however_it_is_written(cell, figure):
    if figure is None:
        with pytest.raises(NotReadable):
            number(cell)
    else:
        assert number(cell) == figure


@pytest.mark.parametrize(
    "cell",
    ["", " ", "-", "–", "—", "n.v.t.", "NVT", "n/a", "x", "onb.", "?", "onbekend", "<5", "< 10",
     "≤5", "<= 5", "minder dan 5"],
)  # fmt: skip
def test_no_figure_is_missing_and_never_zero(cell):
    assert number(cell) is None
    assert is_blank(cell) != is_masked(cell)


@pytest.mark.parametrize(
    "cell",
    ["twaalf", "12 fte", "12-", "(12)", "1e5", "--5", "12 34", "3 4", "1.2.3", "1.234.56", "1,23,4",
     "12:30", "½", "٣", "nan", "inf", "12%", "5 of 6", "10-12", "ca. 5", "#N/B", "1 23",
     "1'2", True, False, float("nan"), float("inf"), None],
)  # fmt: skip
def test_what_cannot_be_read_in_one_way_is_not_read(cell):
    with pytest.raises(NotReadable):
        number(cell)


def test_a_percent_sign_is_read_where_percentages_are_asked():
    assert number("7,8 %", percent=True) == 7.8
    assert number("7,8%", percent=True) == 7.8


@pytest.mark.parametrize(("cell", "comma", "dot"), [("1.234", 1234, 1.234), ("1,234", 1.234, 1234)])
def test_three_decimals_or_thousands_depends_on_the_column(cell, comma, dot):
    assert number(cell, ",") == comma
    assert number(cell, ".") == dot
    for unproven in ("", "?"):
        with pytest.raises(NotReadable):
            number(cell, unproven)


@pytest.mark.parametrize(
    ("cells", "sign"),
    [
        (["1.234", "1,234", "12", ""], ""), (["7,8", "12"], ","), (["7.8"], "."),
        (["0,889"], ","), (["0.889"], "."), (["1.234,567"], ","), (["1,234.567"], "."),
        (["7,8", "7.8"], "?"), ([12.5, 7], ""), (["1.234.567"], ","), (["€ 7,80"], ","),
        (["7,8 %"], ","), (["12.0"], "."),
    ],
)  # fmt: skip
def test_the_decimal_sign_is_proven_by_what_can_be_read_in_one_way_only(cells, sign):
    assert decimal_sign(cells) == sign


@pytest.mark.parametrize(
    "cell",
    ["#REF!", "#N/A", "#N/B", "#DEEL/0!", "#DIV/0!", "#WAARDE!", "#NAAM?", "#VERW!", "#NUM!"],
)
def test_an_excel_error_is_known_as_text(cell):
    assert is_error(cell)


@given(
    st.integers(-(10**9), 10**9), st.integers(0, 99), st.sampled_from(["", ".", " ", "'", "\u00a0"])
)
def test_any_figure_in_dutch_is_read_exactly(whole, cents, thousands):
    grouped = f"{abs(whole):,}".replace(",", thousands)
    sign = "-" if whole < 0 else ""
    assert number(f"{sign}{grouped},{cents:02}") == float(f"{sign}{abs(whole)}.{cents:02}")


@given(st.text(max_size=12))
def test_any_text_is_a_figure_or_missing_or_not_readable(cell):
    try:
        found = number(cell)
    except NotReadable:
        return
    assert found is None or abs(found) < 1e13
