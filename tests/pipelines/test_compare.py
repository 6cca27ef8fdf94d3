"""What a new file changes against what holds now, per measure and month."""

from datetime import date, datetime

import pytest

from pipelines.compare import Change
from pipelines.intake import judge, publish, undo
from tests.pipelines.books import GOOD, NOW, PARTNER, with_cells, xlsx

MONTH = date(2025, 12, 1)


def judged(rows, name="a.xlsx", partner=PARTNER):
    return judge(xlsx(("Blad1", rows)), name, partner, now=NOW)


def published(rows, name="a.xlsx", at=1):
    return publish(judged(rows, name), uploader="test", known_at=datetime(2026, 11, at))


@pytest.fixture(autouse=True)
def empty(store):
    return store


def test_everything_is_new_where_nothing_was():
    assert judged(GOOD["clients"]).changes == [
        Change("clients", MONTH, "clients", None, 180, 3),
        Change("clients", MONTH, "inflow", None, 9, 3),
        Change("clients", MONTH, "outflow", None, 6, 3),
    ]


def test_the_same_figures_change_nothing():
    published(GOOD["clients"])
    again = judged(GOOD["clients"])
    assert again.unchanged
    assert [(c.before, c.after, c.rows_changed) for c in again.changes] == [
        (180, 180, 0), (9, 9, 0), (6, 6, 0)
    ]  # fmt: skip


def test_other_figures_in_other_rows_are_a_change_even_if_the_total_stays():
    published(GOOD["clients"])
    moved = judged(with_cells("clients", F2=43, F3=119))
    assert not moved.unchanged
    assert moved.changes[0] == Change("clients", MONTH, "clients", 180, 180, 2)


def test_a_row_that_is_gone_and_one_that_is_new_are_counted():
    published(GOOD["clients"])
    assert judged(GOOD["clients"][:3]).changes[0] == Change(
        "clients", MONTH, "clients", 180, 162, 1
    )
    more = [*GOOD["clients"], [datetime(2025, 12, 31), "Delft", "MPT", "", "", 5, 0, 0]]
    assert judged(more).changes[0] == Change("clients", MONTH, "clients", 180, 185, 1)


def test_a_figure_that_becomes_unknown_is_a_change():
    published(GOOD["clients"])
    assert judged(with_cells("clients", G2="")).changes[1] == Change(
        "clients", MONTH, "inflow", 9, 6, 1
    )


def test_the_last_delivery_that_holds_is_compared_with():
    published(GOOD["clients"])
    second = published(with_cells("clients", F2=50), "b.xlsx", 2)
    assert judged(with_cells("clients", F2=50)).unchanged
    undo(second.delivery_id, who="test", why="fout", known_at=datetime(2026, 11, 3))
    assert judged(GOOD["clients"]).unchanged
    assert judged(with_cells("clients", F2=50)).changes[0].before == 180


def test_other_months_other_kinds_and_other_partners_are_left_alone():
    published(GOOD["clients"])
    earlier = with_cells("clients", **{f"A{row}": datetime(2025, 11, 30) for row in (2, 3, 4)})
    assert {c.before for c in judged(earlier).changes} == {None}
    assert {c.before for c in judged(GOOD["staff"]).changes} == {None}
    assert {c.before for c in judged(GOOD["clients"], partner="rietmeander").changes} == {None}


def test_averages_are_told_as_an_average():
    assert judged(GOOD["staff"]).changes[2] == Change(
        "staff", MONTH, "absence_pct", None, pytest.approx(6.95), 2
    )
    published(GOOD["staff"])
    change = next(
        c for c in judged(with_cells("staff", F2=8.8)).changes if c.measure == "absence_pct"
    )
    assert (change.before, change.after) == (pytest.approx(6.95), pytest.approx(7.45))
