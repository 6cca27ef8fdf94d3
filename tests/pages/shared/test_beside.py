"""What stands beside bars, columns and layers: drawn hollow or dashed, with its own key."""

from datetime import date

from exports.look import Look
from insights.chart import Chart, Series
from pages.shared import legend
from pages.shared.plot import figure, footing

MONTHS = tuple(date(2025, at + 1, 1) for at in range(3))
THEN = "een jaar eerder"


def chart(kind, *series, categories=("VV4", "VV5"), **more):
    return Chart("c", kind, "T", categories, series, "cliënten", "Woorden", beside=THEN, **more)


def pair(name, now, then):
    return Series(name, now), Series(f"{name}, {THEN}", then, "compare")


def test_a_hollow_thin_bar_stands_under_each_bar():
    drawn = figure(
        chart("bars", *pair("Bezet", (20.0, 30.0), (15.0, 25.0)),
              *pair("Vrij", (5.0, 6.0), (4.0, None))), dark=False,
    )  # fmt: skip
    own, other, *_ = drawn.data
    assert other.x == (15.0, 25.0) and other.text == ("15", "25")
    assert other.width < own.width and other.y[0] > own.y[0]
    assert other.marker.color == "rgba(0,0,0,0)" and other.marker.line.width > 0
    assert any("Vrij, een jaar eerder: " in note.text for note in drawn.layout.annotations)


def test_hollow_columns_stand_beside_a_stack_and_add_up_themselves():
    drawn = figure(
        chart("stacked", *pair("Thuis", (20.0, 30.0), (15.0, 25.0)),
              *pair("Verblijf", (5.0, 6.0), (4.0, 3.0))), dark=True,
    )  # fmt: skip
    home, stay, home_then, stay_then = drawn.data
    assert home_then.base == (0.0, 0.0) and stay_then.base == (15.0, 25.0)
    assert stay_then.y == (4.0, 3.0)
    assert home.offset + home.width <= home_then.offset
    assert stay.offset == home.offset


def test_the_sum_of_other_layers_is_a_dashed_line_over_them():
    layers = Series("Wijk", (1.0, 2.0, 3.0)), Series("Nabij", (4.0, 5.0, 6.0))
    then = Series(f"Samen, {THEN}", (3.0, None, 8.0), "compare")
    shown = chart("stacked", *layers, then, categories=MONTHS)
    line = figure(shown, dark=False).data[-1]
    assert line.y == (3.0, None, 8.0) and line.line.dash and not line.connectgaps
    key = legend.html(shown, Look())
    assert f"Samen, {THEN}" in key and "Wijk" not in key  # the layers carry their own names


def test_hollow_diamonds_stand_on_the_columns_they_belong_to():
    drawn = figure(
        chart("columns", *pair("In", (1.0, 2.0, 3.0), (2.0, 2.0, 2.0)),
              *pair("Uit", (4.0, 5.0, 6.0), (3.0, 3.0, None)), categories=MONTHS), dark=False,
    )  # fmt: skip
    bars = {one.name: one.offsetgroup for one in drawn.data if one.type == "bar"}
    dots = {one.name: one.offsetgroup for one in drawn.data if one.type == "scatter"}
    assert dots == {f"In, {THEN}": bars["In"], f"Uit, {THEN}": bars["Uit"]}
    assert drawn.layout.scattermode == "group"


def test_one_entry_in_the_key_stands_for_all_of_them_and_nothing_is_left_out_of_ours():
    shown = chart("bars", *pair("Bezet", (20.0, 30.0), (15.0, 25.0)),
                  *pair("Vrij", (5.0, 6.0), (4.0, None)))  # fmt: skip
    key = legend.html(shown, Look())
    assert key.count("<li>") == 3 and key.count(THEN) == 1
    assert "Niet getoond" not in footing(shown)


def test_why_nothing_stands_beside_it_is_said_under_the_chart():
    said = footing(chart("bars", Series("Nu", (1.0, 2.0)), remark="Toen anderen."))
    assert "<p>Toen anderen.</p>" in said
