"""Figures beside the partner's own history: jumps, stock and flow, groups that are gone."""

from datetime import datetime

import pytest

from pipelines.intake import judge, publish, undo
from tests.pipelines.books import NOW, PARTNER, xlsx

HEAD = ["Peildatum", "Gemeente", "Leveringsvorm", "Aantal", "Instroom", "Uitstroom"]
NOVEMBER, DECEMBER = datetime(2025, 11, 30), datetime(2025, 12, 31)


@pytest.fixture(autouse=True)
def empty(store):
    return store


def judged(*rows, partner=PARTNER, name="a.xlsx"):
    content = xlsx(("Blad1", [HEAD, *(list(row) for row in rows)]))
    return judge(content, name, partner, now=NOW)


def published(*rows, at=1, **options):
    return publish(judged(*rows, **options), uploader="test", known_at=datetime(2026, 11, at))


def odd(found):
    """Every warning that the history gives: code, found, expected, group."""
    return [(p.code, p.kind, p.severity, p.found, p.expected, p.also["group"])
            for p in found.problems if p.code in ("E16", "E17")]  # fmt: skip


def vpt(month, clients, inflow="", outflow=""):
    return (month, "Rotterdam", "VPT", clients, inflow, outflow)


def test_without_a_history_nothing_is_odd():
    assert odd(judged(vpt(DECEMBER, 500, 0, 0))) == []


@pytest.mark.parametrize(
    ("was", "now", "jumps"),
    [(100, 126, True), (100, 125, False), (100, 74, True), (100, 75, False), (20, 31, True),
     (20, 30, False), (0, 11, True), (0, 10, False), (1000, 1250, False), (1000, 1251, True)],
)  # fmt: skip
def test_a_jump_is_more_than_a_quarter_and_more_than_ten(was, now, jumps):
    published(vpt(NOVEMBER, was))
    found = judged(vpt(DECEMBER, now))
    number = f"{now:,}".replace(",", ".")
    before = f"{was:,}".replace(",", ".")
    told = [("E17", "jump", "warn", number, before, "VPT")]
    assert odd(found) == (told if jumps else [])
    assert found.accepted


def test_a_jump_within_one_file_is_seen_as_well():
    assert [one[1] for one in odd(judged(vpt(NOVEMBER, 100), vpt(DECEMBER, 200)))] == ["jump"]


def test_a_jump_is_named_once_per_group_at_its_first_figure_of_the_month():
    published(vpt(NOVEMBER, 100), (NOVEMBER, "Delft", "VPT", 50, "", ""))
    found = judged((DECEMBER, "Delft", "MPT", 7, "", ""), vpt(DECEMBER, 200),
                   (DECEMBER, "Delft", "VPT", 90, "", ""))  # fmt: skip
    assert [(p.cell, p.row, p.sheet, p.column) for p in found.problems if p.code == "E17"] == [
        ("D3", 3, "Blad1", "Aantal")
    ]


def test_months_on_tabs_of_their_own_are_held_against_each_other():
    tabs = [("nov", [HEAD, list(vpt(NOVEMBER, 100, 0, 0))]),
            ("dec", [HEAD, list(vpt(DECEMBER, 150, 0, 0))])]  # fmt: skip
    found = judge(xlsx(*tabs), "a.xlsx", PARTNER, now=NOW)
    assert [(p.code, p.sheet, p.cell) for p in found.problems if p.code in ("E16", "E17")] == [
        ("E17", "dec", "D2"), ("E16", "dec", "D2")
    ]  # fmt: skip


def test_stock_and_flow_that_do_not_add_up_are_asked_about():
    published(vpt(NOVEMBER, 100))
    assert odd(judged(vpt(DECEMBER, 103, 5, 2))) == []
    assert odd(judged(vpt(DECEMBER, 104, 5, 2))) == [
        ("E16", "stock_and_flow", "warn", "104", "103", "VPT")
    ]
    assert odd(judged(vpt(DECEMBER, 104, "", ""))) == []


def test_only_the_month_before_counts():
    published(vpt(datetime(2025, 10, 31), 100))
    assert odd(judged(vpt(DECEMBER, 500, 0, 0))) == []


def test_what_holds_now_is_compared_with_not_what_held_before():
    published(vpt(NOVEMBER, 100))
    corrected = published(vpt(NOVEMBER, 200), at=2, name="b.xlsx")
    assert odd(judged(vpt(DECEMBER, 200, 0, 0))) == []
    undo(corrected.delivery_id, who="test", why="toch niet", known_at=datetime(2026, 11, 3))
    assert [one[:2] for one in odd(judged(vpt(DECEMBER, 200, 0, 0)))] == [
        ("E17", "jump"), ("E16", "stock_and_flow")
    ]  # fmt: skip


def test_a_month_in_the_file_goes_before_the_one_that_holds():
    published(vpt(NOVEMBER, 100))
    assert [one[1] for one in odd(judged(vpt(NOVEMBER, 200), vpt(DECEMBER, 200)))] == []


def test_another_partner_has_its_own_history():
    published(vpt(NOVEMBER, 100), partner="rietmeander")
    assert odd(judged(vpt(DECEMBER, 500, 0, 0))) == []


def test_places_are_taken_together_per_leveringsvorm():
    published(vpt(NOVEMBER, 100), (NOVEMBER, "Delft", "VPT", 100, "", ""))
    assert odd(judged(vpt(DECEMBER, 60), (DECEMBER, "Delft", "VPT", 140, "", ""))) == []


def test_a_group_that_is_gone_is_asked_about():
    published(vpt(NOVEMBER, 100), (NOVEMBER, "Rotterdam", "MPT", 40, "", ""))
    assert odd(judged(vpt(DECEMBER, 100))) == [("E17", "gone", "warn", "0", "40", "MPT")]
    published(vpt(NOVEMBER, 100), (NOVEMBER, "Rotterdam", "MPT", 9, "", ""), at=2, name="b.xlsx")
    assert odd(judged(vpt(DECEMBER, 100))) == []


def test_every_warning_has_words():
    published(vpt(NOVEMBER, 100), (NOVEMBER, "Rotterdam", "MPT", 40, "", ""))
    found = judged(vpt(DECEMBER, 200, 0, 0)).problems
    assert [p.kind for p in found] == ["gone", "jump", "stock_and_flow"]
    assert [p.cell for p in found] == ["", "D2", "D2"]
    for problem in found:
        assert "december 2025" in problem.sentence()
        assert problem.remedy()
