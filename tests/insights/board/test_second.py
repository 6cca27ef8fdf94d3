"""The same of another month, place or moment beside bars and layers; refused when of others."""

from dataclasses import replace
from datetime import date

from exports.handout import chart_heads, chart_rows
from insights.board.board import Beside
from insights.board.second import held
from insights.chart import Chart, Series
from insights.selection import month_before
from tests.insights.board.test_tiles import MARCH, board, delivered

LABEL = "een jaar eerder"
HIDDEN = "minder dan 10"


def years(*missing, back=12):
    """A board with a year of deliveries, and the one of a year earlier beside it."""
    told = delivered(
        *((f"{month_before(MARCH, ago):%Y-%m-%d}", 9, ("lisoever",) if ago in missing else ())
          for ago in range(25))
    )  # fmt: skip
    there = board(delivered=told)
    then = replace(there, chosen=replace(there.chosen, period=month_before(MARCH, back)))
    return board(delivered=told, beside=Beside(then, LABEL, back))


def chart(*series, kind="bars", names=("a", "b")):
    return Chart("c", kind, "T", names, series, "cliënten", "Woorden.", labels=names)


def months(*series, to=MARCH, kind="stacked"):
    along = tuple(month_before(to, ago) for ago in (2, 1, 0))
    return Chart("c", kind, "T", along, series, "cliënten", "Woorden.")


def test_each_bar_gets_the_other_figure_of_its_own_row():
    now = chart(Series("Bezet", (20.0, 30.0)), Series("Vrij", (5.0, 6.0)))
    then = chart(Series("Vrij", (None, 4.0), notes=(HIDDEN, "")), Series("Bezet", (25.0, 15.0)),
                 names=("b", "a"))  # fmt: skip
    found = held((now, then), years(), "clients")
    assert [(one.name, one.values, one.role) for one in found.series] == [
        ("Bezet", (20.0, 30.0), "actual"),
        ("Bezet, een jaar eerder", (15.0, 25.0), "compare"),
        ("Vrij", (5.0, 6.0), "actual"),
        ("Vrij, een jaar eerder", (4.0, None), "compare"),
    ]
    assert found.series[3].notes == ("", HIDDEN)
    assert "Bezet, een jaar eerder: a 15; Bezet, een jaar eerder: b 25" in found.alt
    assert chart_heads(found)[1:3] == ["Bezet", "Bezet, een jaar eerder"]
    assert chart_rows(found)[1] == ["b", 30.0, 25.0, 6.0, HIDDEN]


def test_a_row_that_only_the_other_has_is_not_left_out():
    then = chart(Series("Gestopt", (7.0,)), names=("c",))
    found = held((chart(Series("Gestopt", (20.0, 30.0))), then), years(), "clients")
    assert found.labels == ("a", "b", "c")
    own, other = found.series
    assert (own.values[2], own.notes[2]) == (None, "nu niets, of niet verteld")
    assert other.values == (None, None, 7.0) and other.name == LABEL


def test_figures_of_other_partners_do_not_stand_beside_ours():
    pair = chart(Series("VPT", (20.0, 30.0))), chart(Series("VPT", (10.0, 15.0)))
    found = held(pair, years(12), "clients")
    assert len(found.series) == 1
    said = "‘een jaar eerder’ staat er niet naast: toen leverden andere partners aan."
    assert found.remark == said and said in found.alt


def test_figures_over_a_year_need_the_same_partners_all_that_year():
    pair = chart(Series("VPT", (20.0, 30.0))), chart(Series("VPT", (10.0, 15.0)))
    assert len(held(pair, years(14), "clients").series) == 2
    assert held(pair, years(14), "clients", over=12).remark


def test_another_place_has_its_own_partners():
    shown = years(12)
    there = replace(shown.beside.board, chosen=replace(shown.chosen, gemeente="GM0606"))
    shown = replace(shown, beside=Beside(there, "Schiedam"))
    pair = chart(Series("VPT", (20.0, 30.0))), chart(Series("VPT", (10.0, 15.0)))
    assert held(pair, shown, "clients").series[1].values == (10.0, 15.0)


def test_layers_over_time_get_their_sum_and_a_hidden_layer_hides_it():
    now = months(Series("wijk", (1.0, 2.0, 3.0)), Series("nabij", (4.0, 5.0, 6.0)))
    then = months(Series("wijk", (10.0, None, 12.0), notes=("", HIDDEN, "")),
                  Series("nabij", (20.0, 21.0, None)), to=date(2024, 3, 1))  # fmt: skip
    found = held((now, then), years(), "clients")
    assert [one.name for one in found.series] == ["wijk", "nabij", "Samen, een jaar eerder"]
    assert found.series[2].values == (30.0, None, 12.0)
    assert found.series[2].notes[1] == HIDDEN
    assert found.alt.endswith("Samen, een jaar eerder 12.")


def test_months_of_other_partners_are_left_out_one_by_one():
    now = months(Series("in", (1.0, 2.0, 3.0)), Series("uit", (4.0, 5.0, 6.0)), kind="columns")
    then = months(Series("in", (10.0, 11.0, 12.0)), Series("uit", (20.0, 21.0, 22.0)),
                  to=date(2024, 3, 1), kind="columns")  # fmt: skip
    found = held((now, then), years(13), "clients")
    other = found.series[1]
    assert (other.name, other.values) == ("in, een jaar eerder", (10.0, None, 12.0))
    assert other.notes[1] == "toen leverden andere partners aan"


def test_nothing_to_show_of_the_other_is_said():
    pair = chart(Series("VPT", (20.0, 30.0))), chart(Series("VPT", (None, None)))
    found = held(pair, years(), "clients")
    assert "daarvan is hier geen cijfer te tonen" in found.remark and len(found.series) == 1


def test_without_a_wish_the_chart_is_as_it_was():
    own = chart(Series("VPT", (20.0, 30.0)))
    assert held((own, None), board(), "clients") is own
