"""Every rule of every sheet, broken once, is said at the right cell; doubles never count twice."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from data.sheets import SHEETS
from pipelines.keys import numbered
from tests.pipelines.books import DAY, GOOD, figures, of_rows, said, with_cells

# (kind, cells to change, the problem): every declared rule stands in here at least once.
BROKEN = [
    ("clients", {"F2": -1}, ("E06", "negative", "block", "F2")),
    ("clients", {"G2": -1}, ("E06", "negative", "block", "G2")),
    ("clients", {"H2": -1}, ("E06", "negative", "block", "H2")),
    ("clients", {"F2": 41.5}, ("E07", "not_whole", "block", "F2")),
    ("clients", {"F2": "41,5"}, ("E07", "not_whole", "block", "F2")),
    ("clients", {"G2": 2.5}, ("E07", "not_whole", "block", "G2")),
    ("clients", {"H2": 0.1}, ("E07", "not_whole", "block", "H2")),
    ("clients", {"E3": "VV3"}, ("E18", "ended_profile", "warn", "E3")),
    ("clients", {"E3": "VV9a"}, ("E18", "ended_profile", "warn", "E3")),
    ("clients", {"C3": "PGB"}, ("E18", "pgb_by_provider", "warn", "C3")),
    ("clients", {"D3": "wijk"}, ("E12", "type_without_vpt", "block", "D3")),
    ("staff", {"D2": -1}, ("E06", "negative", "block", "D2")),
    ("staff", {"E2": 17.5}, ("E07", "not_whole", "block", "E2")),
    ("staff", {"D2": 19.1}, ("E08", "fte_over_headcount", "block", "D2")),
    ("staff", {"E2": 0}, ("E08", "fte_over_headcount", "block", "D2")),
    ("staff", {"D2": 0.04, "E2": 0}, ("E08", "fte_over_headcount", "block", "D2")),
    ("staff", {"F2": 30.5}, ("E11", "absence_unlikely", "warn", "F2")),
    ("staff", {"F2": 0.4}, ("E11", "absence_unlikely", "warn", "F2")),
    ("capacity", {"E2": -1, "F2": ""}, ("E06", "negative", "block", "E2")),
    ("capacity", {"E2": 80.5}, ("E07", "not_whole", "block", "E2")),
    ("capacity", {"F2": 81}, ("E10", "occupied_over_units", "block", "F2")),
    ("capacity", {"F2": 39}, ("E10", "occupancy_low", "warn", "F2")),
    ("capacity", {"D3": "MPT"}, ("E18", "mpt_places", "warn", "D3")),
    ("waiting_list", {"D2": -1, "F2": ""}, ("E06", "negative", "block", "D2")),
    ("waiting_list", {"D2": 1.5}, ("E07", "not_whole", "block", "D2")),
    ("waiting_list", {"E2": -1}, ("E06", "negative", "block", "E2")),
    ("waiting_list", {"F2": 3}, ("E10", "above_norm_over_waiting", "block", "F2")),
    ("finance", {"C2": -1}, ("E06", "negative", "block", "C2")),
    ("finance", {"D2": -1}, ("E06", "negative", "block", "D2")),
]  # fmt: skip
RIGHT = [
    ("clients", {"E2": "VV9b"}), ("clients", {"E3": "VV9b"}), ("clients", {"F2": 0}),
    ("staff", {"D2": 18.8}), ("staff", {"D2": 0, "E2": 0}), ("staff", {"E2": ""}),
    ("staff", {"F2": 0.5}), ("staff", {"F2": 30}), ("staff", {"F2": ""}),
    ("capacity", {"F2": 80}), ("capacity", {"F2": 40}), ("capacity", {"E3": 8, "F3": 2}),
    ("capacity", {"E2": "", "F2": 3}), ("waiting_list", {"F2": 2}), ("finance", {"D2": ""}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "cells", "problem"), BROKEN)
def test_a_broken_rule_is_said_at_its_cell_and_nowhere_else(kind, cells, problem):
    assert said(of_rows(with_cells(kind, **cells))) == [problem]


def staff(*rows):
    head = ["Peildatum", "Teamtype", "Niveau", "Dienstverband", "Fte-basis", "Fte", "PNIL fte"]
    return of_rows([head, *([DAY, *row] for row in rows)])


def test_fte_by_contract_and_as_worked_of_one_team_count_once_or_not_at_all():
    ours = ("VPT wijk", "Helpende", "loondienst")
    both = staff((*ours, "contract", 8, ""), (*ours, "gewerkt", 7.5, ""))
    assert said(both) == [("E15", "both_bases", "block", "F3")]
    other = ("Verblijf", "Helpende", "loondienst", "gewerkt", 7.5, "")
    assert said(staff((*ours, "contract", 8, ""), other)) == []  # another team, counted once


def test_hired_staff_stand_in_one_place():
    ours = ("VPT wijk", "Helpende")
    both = staff((*ours, "loondienst", "", 8, 1.5), (*ours, "pnil", "", 1.5, ""))
    assert said(both) == [("E15", "hired_twice", "block", "F3")]
    apart = staff((*ours, "loondienst", "", 8, ""), (*ours, "pnil", "", 1.5, ""))
    assert said(apart) == []


@pytest.mark.parametrize(("kind", "cells"), RIGHT)
def test_what_is_right_on_the_border_is_not_said(kind, cells):
    assert said(of_rows(with_cells(kind, **cells))) == []


@pytest.mark.parametrize("value", [-0.5, 100.5])
def test_a_percentage_lies_between_0_and_100(value):
    assert said(of_rows(with_cells("staff", F2=value))) == [
        ("E11", "absence_unlikely", "warn", "F2"), ("E11", "not_a_percentage", "block", "F2")
    ]  # fmt: skip


@pytest.mark.parametrize("profile", ["VV1", "VV3", "VV9a", "VV10"])
def test_a_vpt_client_with_a_profile_that_vpt_does_not_have(profile):
    assert said(of_rows(with_cells("clients", E2=profile))) == [
        ("E18", "ended_profile", "warn", "E2"), ("E19", "vpt_profile", "warn", "E2")
    ]  # fmt: skip


def test_free_places_are_held_against_the_other_two():
    rows = [[*row, ["Vrij", 3, 1][i]] for i, row in enumerate(GOOD["capacity"])]
    assert said(of_rows(rows)) == []
    rows[1][-1] = 4
    assert said(of_rows(rows)) == [("E14", "free_does_not_add_up", "warn", "G2")]
    rows[1][4] = rows[1][5] = ""
    assert said(of_rows(rows)) == []


def test_every_declared_rule_is_broken_above():
    declared = {
        rule.kind
        for sheet in SHEETS.values()
        for rule in [*sheet.row_rules, *(rule for column in sheet.columns for rule in column.rules)]
    }
    elsewhere = {"not_a_percentage", "free_does_not_add_up", "vpt_profile"}
    assert declared <= {problem[1] for _, _, problem in BROKEN} | elsewhere


# --- doubles -----------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", list(GOOD))
def test_the_same_row_twice_is_refused(kind):
    judged = of_rows([*GOOD[kind], GOOD[kind][1]])
    assert said(judged) == [("E15", "double_row", "block", f"A{len(GOOD[kind]) + 1}")]
    assert judged.problems[0].found == "2"


def test_the_same_key_with_other_figures_is_refused():
    other = [*GOOD["clients"][1][:5], 7, 0, 0]
    assert said(of_rows([*GOOD["clients"], other])) == [("E15", "double_row", "block", "A5")]


def test_three_times_the_same_is_said_twice():
    judged = of_rows([*GOOD["staff"], GOOD["staff"][1], GOOD["staff"][1]])
    assert [(p.cell, p.found) for p in judged.problems] == [("A4", "2"), ("A5", "2")]


@pytest.mark.parametrize("name", ["Gemeente Rotterdam", "rotterdam ", "GM0599", 599, "ROTTERDAM"])
def test_one_gemeente_under_two_of_its_names_is_the_same_row_twice(name):
    other = [DAY, name, *GOOD["clients"][1][2:]]
    assert said(of_rows([*GOOD["clients"], other])) == [("E15", "double_row", "block", "A5")]


def test_capelle_by_two_spellings_is_the_same_row_twice():
    rows = [["Peildatum", "Gemeente", "Leveringsvorm", "Aantal"],
            [DAY, "Capelle aan den IJssel", "VPT", 3],
            [DAY, "Capelle a/d IJssel", "VPT", 4]]  # fmt: skip
    assert said(of_rows(rows)) == [("E15", "double_row", "block", "A3")]


def test_places_in_one_gemeente_are_summed_and_told():
    rows = [*GOOD["clients"], [DAY, "Hoogvliet", "VPT", "geclusterd", "VV5", 8, 1, 0],
            [DAY, "Hoek van Holland", "VPT", "geclusterd", "VV5", 5, 0, 2]]  # fmt: skip
    judged = of_rows(rows)
    assert said(judged) == [("E15", "places_summed", "info", "B2")]
    frame = judged.tables[0].frame
    assert frame["clients"].tolist() == [55, 120, 18]
    assert frame["inflow"].tolist() == [4, 4, 2]
    assert frame["outflow"].tolist() == [3, 5, 0]
    assert frame["clients_cell"].tolist() == ["F2+F5+F6", "F3", "F4"]
    assert frame["row"].tolist() == [2, 3, 4]
    assert frame["period"].tolist() == [date(2025, 12, 1)] * 3
    assert frame["vpt_type"].tolist() == ["geclusterd", "", ""]


def test_gemeenten_that_merged_into_one_are_summed():
    head = ["Peildatum", "Gemeente", "Leveringsvorm", "Aantal"]
    towns = ["Brielle", "Hellevoetsluis", "Westvoorne"]
    judged = of_rows([head, *([DAY, town, "VPT", n] for n, town in enumerate(towns, 1))])
    assert figures(judged, "clients") == [6]
    assert [p.kind for p in judged.problems] == [*["gemeente_merged"] * 3, "places_summed"]


def test_a_figure_and_a_gap_are_not_summed():
    for gap in ("", "<5", "n.v.t."):
        rows = [*GOOD["clients"], [DAY, "Hoogvliet", "VPT", "geclusterd", "VV5", 8, gap, 0]]
        assert ("E15", "sum_with_gap", "block", "G5") in said(of_rows(rows))


def test_gaps_alone_stay_a_gap():
    rows = with_cells("clients", G2="")
    rows.append([DAY, "Hoogvliet", "VPT", "geclusterd", "VV5", 8, "", 0])
    judged = of_rows(rows)
    assert said(judged) == [("E15", "places_summed", "info", "B2")]
    assert np.isnan(figures(judged, "inflow")[0])


def test_averages_of_two_places_are_never_summed():
    rows = [*GOOD["waiting_list"], [DAY, "Hoogvliet", "Urgent plaatsen", 3, 20, 0]]
    assert said(of_rows(rows)) == [
        ("E15", "average_not_summed", "block", "E2"), ("E15", "average_not_summed", "block", "E4")
    ]  # fmt: skip


def test_percentages_of_rows_that_become_one_key_are_never_summed():
    rows = [*GOOD["staff"], [DAY, "VPT in de wijk", "VIG", 3, 4, 5.5]]
    assert said(of_rows(rows)) == [("E15", "double_row", "block", "A4")]


def test_no_declared_average_is_summed():
    averages = {(s.name, m.name) for s in SHEETS.values() for m in s.measures if not m.adds}
    assert averages == {("staff", "absence_pct"), ("waiting_list", "wait_days")}
    assert all(m.adds for s in SHEETS.values() for m in s.measures if m.type == "count")


# --- rows that are likely a total --------------------------------------------------------------

HEAD = ["Peildatum", "Gemeente", "Leveringsvorm", "VPT-type", "Zorgprofiel", "Aantal"]


def vpt(*rows):
    return of_rows([HEAD, *([DAY, "Rotterdam", "VPT", *row] for row in rows)])


def test_vpt_without_a_type_that_is_the_sum_of_the_types_is_warned_about():
    judged = vpt(("geclusterd", "", 10), ("wijk", "", 5), ("", "", 15))
    assert said(judged) == [("E20", "looks_like_total", "warn", "F4")]


def test_no_profile_that_is_the_sum_of_the_profiles_is_warned_about():
    judged = vpt(("wijk", "VV5", 10), ("wijk", "VV6", 5), ("wijk", "", 15))
    assert said(judged) == [("E14", "looks_like_total", "warn", "F4")]


def test_a_total_over_two_columns_at_once_is_warned_about():
    judged = vpt(("wijk", "VV5", 10), ("geclusterd", "VV6", 5), ("", "", 15))
    assert said(judged) == [("E14", "looks_like_total", "warn", "F4")]


def test_what_is_no_sum_is_no_total():
    assert said(vpt(("wijk", "VV5", 10), ("wijk", "VV6", 5), ("wijk", "", 16))) == []
    assert said(vpt(("wijk", "VV5", 15), ("wijk", "", 15))) == []
    assert said(vpt(("wijk", "VV5", 1), ("wijk", "VV6", 1), ("wijk", "", 2))) == []


def test_rows_are_numbered_by_what_they_are_about():
    frame = pd.DataFrame({"a": ["x", "x", None, None, "y"], "b": [1, 1, 2, 2, 1]})
    found = numbered(frame, ["a", "b"])
    assert found[0] == found[1] and found[2] == found[3]
    assert len(set(found.tolist())) == 3
    assert len(set(numbered(frame, []).tolist())) == 1
