"""A month in which nothing changed repeats what stands, and nothing that happened."""

from datetime import date

import pytest

from data.errors import NothingToRepeat
from pipelines import archive
from pipelines.intake import judge, publish
from pipelines.rebuild import rebuild
from pipelines.unchanged import unchanged
from tests.pipelines.books import GOOD, NOW, PARTNER, xlsx

NEXT = date(2026, 1, 1)
KINDS = ("clients", "staff", "capacity", "waiting_list")


@pytest.fixture
def delivered(store):
    for kind in KINDS:
        publish(judge(xlsx(("Blad1", GOOD[kind])), f"{kind}.xlsx", PARTNER), uploader="test")
    return store


def rows(store, kind, month):
    with store.reading() as con:
        found = con.execute(f"SELECT * FROM {kind}_valid WHERE period = ?", [month]).df()
    dropped = [c for c in found if c.endswith("_cell")]
    return found.drop(columns=[*dropped, "delivery_id", "sheet", "row", "period"])


@pytest.mark.parametrize("kind", KINDS)
def test_what_stands_is_repeated_and_what_happened_stays_empty(delivered, kind):
    from data.sheets import SHEETS

    with delivered.reading() as con:
        last = con.execute(f"SELECT max(period) FROM {kind}_valid").fetchone()[0]
    found = unchanged(PARTNER, kind, NEXT)
    assert found.of == last
    assert found.judged.accepted, [p.sentence() for p in found.judged.problems if p.blocks]
    publish(found.judged, uploader="test")
    before, after = rows(delivered, kind, last), rows(delivered, kind, NEXT)
    stands = list(SHEETS[kind].stands)
    others = [m.name for m in SHEETS[kind].measures if m.name not in stands]
    same = [c for c in before if c not in others]
    order = [c for c in same if c not in stands] + stands
    assert before[same].sort_values(order).to_csv(index=False) == (
        after[same].sort_values(order).to_csv(index=False)
    )
    assert after[others].isna().all().all()


def test_it_is_a_delivery_like_any_other(delivered):
    publish(unchanged(PARTNER, "capacity", NEXT).judged, uploader="test", note="zo")
    names = [one.file_name for one, _ in archive.originals()]
    assert "Capaciteit 2026-01 ongewijzigd.xlsx" in names
    before = rows(delivered, "capacity", NEXT).to_csv()
    rebuild()
    assert rows(delivered, "capacity", NEXT).to_csv() == before


def test_with_nothing_before_there_is_nothing_to_repeat(store):
    with pytest.raises(NothingToRepeat):
        unchanged(PARTNER, "capacity", NEXT, now=NOW)
