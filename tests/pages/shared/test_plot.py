"""The drawings: every value and every word of the chart, in the reader's language, nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from exports.axes import nice_ticks, time_ticks
from exports.look import Look
from insights.chart import Band, Chart, Mark, Series
from pages.shared import chart_table, labels, spark
from pages.shared.map_labels import widest
from pages.shared.plot import figure, footing, heading, is_empty
from texts import language

MONTHS = tuple(date(2025 + at // 12, at % 12 + 1, 1) for at in range(14))
VALUES = tuple(1200.0 + at for at in range(14))
GAP = (*VALUES[:5], None, *VALUES[6:])
SMALL = "minder dan tien cliënten"
WHY = ("",) * 5 + (SMALL,) + ("",) * 8
SQUARES = {
    "GM0001": [[(4.0, 52.0), (4.2, 52.0), (4.2, 52.2), (4.0, 52.2)]],
    "GM0002": [[(4.2, 52.0), (4.4, 52.0), (4.4, 52.2), (4.2, 52.2)]],
}


def chart(kind="lines", series=None, categories=MONTHS, **more):
    series = series or (Series("VPT", VALUES),)
    return Chart("c", kind, "Titel", categories, series, "cliënten", "In woorden", "CBS", **more)


def place(kind="map", values=(12.0, None)):
    series = (Series("Nu", values, notes=("", SMALL)),)
    return chart(kind, series, tuple(SQUARES), labels=("Aardorp", "Beestad"), breaks=(10, 20))


def values(drawn, axis="y"):
    return [tuple(getattr(trace, axis)) for trace in drawn.data if trace.hoverinfo != "skip"]


def _flat(one):
    return [str(part) for part in one] if isinstance(one, tuple) else [str(one)]


def words(drawn):
    traces = [
        t for trace in drawn.data for t in (trace.customdata, trace.text, trace.hovertemplate)
    ]
    notes = [note.text for note in drawn.layout.annotations]
    return "\n".join(line for one in (*traces, *notes) for line in _flat(one))


@pytest.mark.parametrize("kind", ["lines", "columns", "stacked"])
def test_every_value_is_drawn_and_said_in_dutch(kind):
    drawn = figure(chart(kind), dark=False)
    assert values(drawn) == [VALUES]
    assert "1.213\u00a0cliënten" in words(drawn)
    assert "december 2025" in drawn.data[0].x


@pytest.mark.parametrize("kind", ["lines", "columns", "stacked"])
def test_missing_is_never_drawn_as_zero(kind):
    drawn = figure(chart(kind, (Series("VPT", GAP, notes=WHY),)), dark=True)
    assert drawn.data[0].y[5] is None
    assert drawn.data[0].customdata[5] == ""
    assert not getattr(drawn.data[0], "connectgaps", False)
    assert not getattr(drawn.data[0], "stackgroup", None)


def test_a_missing_column_has_words_in_its_place():
    drawn = figure(chart("columns", (Series("VPT", GAP, notes=WHY),)), dark=False)
    absent = next(trace for trace in drawn.data if trace.meta == "absent")
    assert absent.text == ("n.b.",)
    assert absent.customdata == (SMALL,)


def test_bars_say_value_and_reason_beside_the_name():
    series = (Series("Nu", (1318.0, None), notes=("", SMALL)),)
    drawn = figure(chart("bars", series, ("Stichting <Aar>", "Berkel")), dark=False)
    assert drawn.data[0].x == (1318.0, None)
    said = words(drawn)
    assert "Stichting &lt;Aar&gt;" in said and "<b>1.318</b>" in said
    assert f"<i>{SMALL}</i>" in said


def test_a_long_name_of_a_bar_takes_a_second_line_and_room_for_it():
    name = "Coöperatieve Vereniging Wonen en Zorg Gouwe en Omstreken"
    short = figure(chart("bars", (Series("Nu", (1.0,)),), ("Aar",)), dark=False)
    long = figure(chart("bars", (Series("Nu", (1.0,)),), (name,)), dark=False)
    assert long.layout.height > short.layout.height
    assert "Omstreken" in words(long)


def test_the_map_hatches_what_is_masked_and_names_the_reason():
    drawn = figure(place(), dark=False, shapes=SQUARES)
    areas = {trace.meta: trace for trace in drawn.data if trace.fill == "toself"}
    assert areas["GM0001"].customdata == (12.0,)
    assert "12\u00a0cliënten" in areas["GM0001"].text
    assert areas["GM0002"].customdata == (None,)
    assert areas["GM0002"].fillpattern.shape == "/"
    assert SMALL in areas["GM0002"].text
    assert areas["GM0001"].fillpattern.shape is None


def test_the_map_keeps_distances_equal_in_both_directions():
    drawn = figure(place(), dark=False, shapes=SQUARES)
    assert drawn.layout.yaxis.scaleanchor == "x"
    assert drawn.layout.yaxis.scaleratio == pytest.approx(1.63, abs=0.01)
    assert {trace.type for trace in drawn.data} == {"scatter"}


def test_the_key_of_the_map_explains_classes_and_reasons():
    key = heading(place(), Look())
    for said in ("minder dan 10", "10 tot 20", "20 of meer", SMALL):
        assert said in key


def test_a_name_stands_inside_a_horseshoe():
    horseshoe = [(0, 0), (9, 0), (9, 2), (1, 2), (1, 7), (9, 7), (9, 9), (0, 9)]
    x, y, room = widest([horseshoe])
    assert room == 9 and x == 4.5
    assert y < 2 or y > 7


def test_forecast_is_dashed_joined_to_the_last_measured_value_and_keeps_its_own_values():
    none = (None,) * 7
    parts = (
        Series("Gemeten", VALUES[:7] + none),
        Series("Prognose", none + VALUES[7:], "forecast"),
    )
    band = Band("80 %", none + VALUES[:7], none + VALUES[7:])
    drawn = figure(chart(series=parts, bands=(band,)), dark=False)
    assert values(drawn) == [VALUES[:7] + none, none + VALUES[7:]]
    joint = next(trace for trace in drawn.data if trace.meta == "joint")
    assert joint.y == (VALUES[6], VALUES[7])
    assert drawn.data[-1].line.dash == "6px,4px"
    area = next(trace for trace in drawn.data if trace.meta == "band")
    assert area.y == VALUES[7:] + VALUES[:7][::-1]


def test_marks_outside_the_chart_are_left_out_and_near_ones_get_a_row_each():
    marks = (Mark(MONTHS[3], "Fusie"), Mark(MONTHS[4], "Opening"), Mark(date(2031, 1, 1), "Later"))
    drawn = figure(chart(marks=marks), dark=False)
    notes = {note.text: note.yshift for note in drawn.layout.annotations}
    assert {"<i>Fusie</i>", "<i>Opening</i>"} <= set(notes)
    assert not any("Later" in text for text in notes)
    assert notes["<i>Fusie</i>"] != notes["<i>Opening</i>"]


def test_presenting_draws_larger():
    near, far = (figure(chart(), dark=False, presenting=one) for one in (False, True))
    assert far.layout.font.size >= 1.5 * near.layout.font.size
    assert far.data[0].line.width > near.data[0].line.width


def test_names_at_the_end_never_overlap_and_stay_in_order():
    placed = labels.spread([100, 101, 102, 10], [30, 30, 30, 30], 0, 200)
    ordered = sorted(placed)
    assert all(b - a >= 30 for a, b in zip(ordered, ordered[1:], strict=False))
    assert placed[3] < placed[0] < placed[1] < placed[2]
    assert placed[3] == 15


def test_ticks_are_round_and_a_year_is_written_once():
    assert nice_ticks(0, 1422) == [0, 500, 1000]
    _, said = time_ticks(chart())
    assert [word for word in said if "2025" in word] == ["jan<br><b>2025</b>"]
    assert "mrt" in said


def test_english_readers_get_english_months_and_numbers():
    chosen = language.set("en")
    try:
        drawn = figure(chart(), dark=False)
        assert "1,213\u00a0cliënten" in words(drawn) and "December 2025" in drawn.data[0].x
    finally:
        language.reset(chosen)


def test_heading_source_and_what_is_left_out_are_escaped():
    shown = replace(
        chart(series=(Series("<b>", GAP, notes=WHY),)), title="<script>", source="CBS & co"
    )
    assert "<script>" not in heading(shown, Look())
    assert "CBS &amp; co" in footing(shown)
    assert f"Niet getoond ({SMALL}): juni 2025." in footing(shown)


def test_a_chart_without_figures_is_empty_but_a_hatched_map_is_not():
    assert is_empty(chart(series=(Series("VPT", (None,) * 14),)))
    assert not is_empty(place(values=(None, None)))


def test_the_table_holds_the_same_values_and_words_where_there_are_none():
    table = chart_table.html(chart(series=(Series("VPT", GAP, notes=WHY),)))
    assert table.count("<tr>") == 15
    assert '<td class="num">1.213</td>' in table and SMALL in table
    assert ">0<" not in table
    assert "Titel (cliënten)" in table


def test_a_series_that_has_not_begun_is_not_applicable_rather_than_missing():
    none = (None,) * 7
    parts = (
        Series("Gemeten", VALUES[:7] + none),
        Series("Prognose", none + VALUES[7:], "forecast"),
    )
    assert chart_table.html(chart(series=parts)).count("n.v.t.") == 14


def test_a_spark_breaks_its_line_where_a_value_is_missing():
    svg = spark.drawn(chart("spark", (Series("VPT", GAP),)), dark=False)
    line = svg.split(' d="')[1].split('"')[0]
    assert line.count("M") == 2 and line.count("L") == 11
    assert spark.drawn(chart("spark", (Series("VPT", (None, None)),)), dark=False) == ""
    assert 'alt="In woorden"' in spark.image(chart("spark"), dark=True)


def test_quarters_that_start_in_february_still_get_ticks():
    quarters = tuple(date(2020 + at // 4, at % 4 * 3 + 2, 1) for at in range(24))
    places, said = time_ticks(chart(series=(Series("VPT", (1.0,) * 24),), categories=quarters))
    assert len(places) == 6 and said[0] == "2020"


@pytest.mark.parametrize("kind", ["lines", "columns", "stacked", "bars"])
def test_a_single_category_is_drawn_without_complaint(kind):
    drawn = figure(chart(kind, (Series("VPT", (5.0,)),), MONTHS[:1]), dark=False)
    assert 5.0 in (*drawn.data[0].y, *drawn.data[0].x)


def test_many_jumps_are_lines_without_words_and_what_people_wrote_keeps_its_words():
    jumps = tuple(Mark(month, "Sprong met uitleg", short="sprong") for month in MONTHS[:7])
    one = chart(marks=(*jumps, Mark(MONTHS[8], "Fusie")))
    drawn = figure(one, dark=False)
    assert len(drawn.layout.shapes) == 8
    notes = [note.text for note in drawn.layout.annotations]
    assert "<i>Fusie</i>" in notes and "<i>sprong</i>" not in notes
    assert "7 dunne lijnen" in footing(one)
    assert "dunne lijnen" not in footing(chart(marks=jumps[:6]))
