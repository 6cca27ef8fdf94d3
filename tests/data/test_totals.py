"""The totals beside the facts say what the facts say, at every moment and wherever they are."""

import pytest

from data import settings, totals, upkeep
from data import store as warehouse
from pipelines.publish import undo
from tests.data.deliveries import DECEMBER, OCTOBER, PARTNERS, day, deliver, frames

# figures straight from the facts that hold, written without the totals
_BY_HAND = {
    "kpi_vpt_clients": "SELECT period, gemeente, partner,"
    " sum(clients) FILTER (leveringsvorm = 'vpt'), NULL FROM clients_valid GROUP BY ALL",
    "kpi_share_at_home": "SELECT period, gemeente, partner,"
    " coalesce(sum(clients) FILTER (leveringsvorm IN ('vpt', 'mpt', 'pgb')), 0), sum(clients)"
    " FROM clients_valid GROUP BY ALL HAVING sum(clients) IS NOT NULL",
    "kpi_vpt_net_growth": "SELECT period, gemeente, partner, sum(inflow), sum(outflow)"
    " FROM clients_valid WHERE leveringsvorm = 'vpt' GROUP BY ALL",
    "kpi_waiting": "SELECT period, gemeente, partner, sum(waiting), NULL FROM waiting_list_valid"
    " WHERE wait_status IN ('urgent', 'actief') GROUP BY ALL",
    "kpi_occupancy": "SELECT period, gemeente, partner, sum(occupied), sum(units)"
    " FROM capacity_valid WHERE hardness = ''"
    " AND (leveringsvorm = 'verblijf' OR vpt_type = 'geclusterd') GROUP BY ALL",
    "kpi_fte": "SELECT period, NULL, partner, sum(fte), NULL FROM staff_valid GROUP BY ALL",
    "kpi_absence": "SELECT period, NULL, partner, sum(fte * absence_pct / 100), sum(fte)"
    " FROM staff_valid GROUP BY ALL",
    "kpi_function_mix": "SELECT period, NULL, partner,"
    " coalesce(sum(fte) FILTER (niveau IN ('zorghulp', 'helpende', 'welzijn')), 0), sum(fte)"
    " FROM staff_valid WHERE team_type IN ('vpt_geclusterd', 'vpt_wijk') GROUP BY ALL",
    "vpt_ended_by_reason": "SELECT period, gemeente, partner, sum(outflow), NULL"
    " FROM clients_valid WHERE leveringsvorm = 'vpt' AND outflow IS NOT NULL"
    " GROUP BY period, gemeente, partner, outflow_reason",
    "staff_by_niveau": "SELECT period, NULL, partner, sum(fte), NULL FROM staff_valid"
    " WHERE employment IN ('pil', 'bbl') GROUP BY period, partner, niveau",
    "staff_people": "SELECT period, NULL, partner, sum(headcount), NULL FROM staff_valid"
    " WHERE employment IN ('pil', 'bbl') GROUP BY period, partner"
    " UNION ALL SELECT DISTINCT period, NULL, partner, 0, NULL FROM staff_valid",  # nobody learns
}  # fmt: skip


_SHARED = ("delivery_valid", "delivered_month", "clients_by_leveringsvorm")


@pytest.fixture
def history(store):
    """Two partners; the first corrects its months, and takes the correction back."""
    for number, partner in enumerate(PARTNERS[:2]):
        deliver(partner, frames(number), day(number))
    correction = deliver(PARTNERS[0], frames(9, months=(OCTOBER, DECEMBER)), day(40))
    undo(correction, who="test", why="verkeerd bestand", known_at=day(50))


def rows(con, statement):
    found = con.execute(f"{statement} ORDER BY ALL").fetchall()
    return [tuple(round(float(v), 9) if isinstance(v, int | float) else v for v in row)
            for row in found]  # fmt: skip


def test_every_view_says_what_the_facts_say(history):
    columns = "period, gemeente, partner, numerator, denominator"
    for when in (day(0), day(45), day(60), None):
        with warehouse.reading(when) as con:
            for view, by_hand in _BY_HAND.items():
                assert rows(con, f"SELECT {columns} FROM {view}") == rows(con, by_hand), view


def test_whoever_looks_at_a_moment_after_another_sees_the_same(history):
    for when in (day(0), day(45), None):
        for _ in range(2):
            with warehouse.reading(when) as plain, warehouse.reading(when, 7) as shared:
                for view in (*_BY_HAND, *_SHARED):
                    assert rows(plain, f"SELECT * FROM {view}") == rows(
                        shared, f"SELECT * FROM {view}"
                    )


def test_a_moment_in_use_is_not_let_go(history):
    with warehouse.reading(day(45), 7) as con:
        for other in range(20):
            with warehouse.reading(day(other), 7):
                pass
        assert con.execute("SELECT count(*) FROM clients_month").fetchone()[0] > 0


def everything(con, lake="lake"):
    return {kind: rows(con, f"SELECT * FROM {lake}.{kind}_totals") for kind in totals.KINDS}


def test_what_a_publish_adds_is_what_the_facts_add_up_to(history):
    with warehouse.publishing("test", "derive") as con:
        written = everything(con)
        totals.derive(con)
        assert all(written.values()) and everything(con) == written


def test_totals_of_another_version_are_made_again_on_opening(history):
    with warehouse.publishing("test", "spoil") as con:
        right = everything(con)
        con.execute("DELETE FROM lake.clients_totals")
        con.execute("UPDATE lake.derived SET mark = 'before' WHERE kind = 'clients'")
    warehouse.close()
    with warehouse.reading() as con:
        assert everything(con) == right


def test_a_copy_has_its_totals(history, tmp_path, monkeypatch):
    with warehouse.reading() as con:
        right = everything(con)
    here = settings.settings()
    catalog = f"sqlite:{tmp_path / 'elsewhere' / 'catalog.sqlite'}"
    files = str(tmp_path / "elsewhere" / "lake")
    upkeep.copy_to(settings.Settings(here.programme, catalog, files, here.archive))
    monkeypatch.setenv("WAREHOUSE_CATALOG", catalog)
    monkeypatch.setenv("WAREHOUSE_DATA", files)
    with warehouse.reading() as con:
        assert everything(con) == right
