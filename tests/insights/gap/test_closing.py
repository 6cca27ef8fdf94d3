"""What would close the gap, said from figures made by hand."""

from dataclasses import replace

import pandas as pd

from insights.gap import sides as pictures
from insights.gap.closing import closing, duration
from tests.insights.gap.test_sentence import line, seen

GAPS = {"clients": (100.0, 60.0, 150.0), "fte": (-5.0, -30.0, 12.0), "homes": (20.0, -8.0, 50.0)}


def short(later=(2.25, 1.0, 3.0)):
    told = {f"gap_{kind}": three for kind, three in GAPS.items()} | {"close_later": later}
    every = [
        line(measure, (mean,) * 4).assign(lo_80=low, hi_80=high)
        for measure, (mean, low, high) in told.items()
    ]
    return replace(seen(), rows=pd.concat([seen().rows, *every], ignore_index=True))


def test_each_answer_has_its_band_and_what_is_enough_is_said():
    clients, fte, homes, later = closing(short(), 2028)
    assert "voor 100 cliënten meer" in clients and "Met 150 is het negen van de tien" in clients
    assert "naar verwachting genoeg" in fte and "hoogstens 12 fte" in fte
    assert "20 geclusterde woningen" in homes and "0 tot 50" in homes
    assert "gemiddeld 2 jaar en 3 maanden later" in later and "1 jaar tot 3 jaar" in later


def test_what_cannot_close_it_says_so_and_nothing_unknown_is_told():
    assert closing(seen(), 2028) == []
    assert "ook 6 jaar later" in closing(short((6.0, 4.0, 6.0)), 2028)[-1]
    assert "4 jaar of langer" in closing(short((5.0, 4.0, 6.0)), 2028)[-1]
    assert [duration(one) for one in (0.0, 1 / 12, 1.0)] == ["0 maanden", "1 maand", "1 jaar"]


def test_a_chart_has_both_sides_and_ends_at_the_year():
    sides = [line("asked_places", (50.0,) * 4), line("there_places", (40.0,) * 4),
             line("gap_places", (10.0,) * 4)]  # fmt: skip
    told = replace(seen(), rows=pd.concat([seen().rows, *sides], ignore_index=True)).until(2028)
    drawn = pictures.gap(told, "places")
    assert [one.values for one in drawn.series] == [(50.0,) * 3, (40.0,) * 3]
    assert drawn.unit == "plaatsen" and "Het verschil in 2028: 10" in drawn.remark
    assert [band.name for band in drawn.bands] == ["Vraag, 80\u00a0% kans"]
