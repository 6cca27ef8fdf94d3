"""The yardstick of the pages: the same figures by hand from the fact tables, one query per table,
without history, gate, targets or memory."""

from datetime import date

from data import store
from data.sheets import SHEETS
from insights.board.board import TREND_MONTHS
from insights.board.lines import HISTORY
from insights.figures import HISTORY_MONTHS
from insights.selection import Selection, month_before

_CLIENTS = """
SELECT period, sum(clients) FILTER (leveringsvorm = 'vpt'),
    sum(clients) FILTER (leveringsvorm = 'mpt'), sum(clients) FILTER (leveringsvorm = 'verblijf'),
    sum(clients), sum(inflow) FILTER (leveringsvorm = 'vpt'),
    sum(outflow) FILTER (leveringsvorm = 'vpt')
FROM lake.clients WHERE {place} AND period BETWEEN {first} AND {last} GROUP BY ALL ORDER BY ALL
"""
_OTHERS = (
    """
    SELECT period, sum(fte), sum(fte) FILTER (team_type LIKE 'vpt%'), sum(fte * absence_pct / 100)
    FROM lake.staff WHERE period BETWEEN {first} AND {last} GROUP BY ALL ORDER BY ALL
    """,
    """
    SELECT period, sum(occupied), sum(units)
    FROM lake.capacity WHERE {place} AND period BETWEEN {first} AND {last} GROUP BY ALL ORDER BY ALL
    """,
    """
    SELECT period, sum(waiting) FROM lake.waiting_list
    WHERE {place} AND period BETWEEN {first} AND {last} AND wait_status IN ('urgent', 'actief')
    GROUP BY ALL ORDER BY ALL
    """,
)
_DELIVERED = """
SELECT kind, period, count(DISTINCT partner) FROM lake.delivery_part GROUP BY ALL ORDER BY ALL
"""
_FORMS = """
SELECT period, leveringsvorm, sum(clients) FROM lake.clients
WHERE {place} AND period BETWEEN {since} AND {last} GROUP BY ALL ORDER BY ALL
"""
_MAP = """
SELECT gemeente, sum(clients) FROM lake.clients
WHERE period = {last} AND leveringsvorm = 'vpt' GROUP BY ALL ORDER BY ALL
"""


def overview(chosen: Selection, last: date) -> None:
    """Seven queries: four kinds of sheet, what was delivered, the leveringsvormen and the map."""
    _run([_CLIENTS, *_OTHERS, _DELIVERED, _FORMS, _MAP], chosen, last)


def bouwstenen(last: date) -> None:
    """The statuses, and the figures that bouwstenen should move."""
    _run(["SELECT * FROM programme_start", _CLIENTS, *_OTHERS, _DELIVERED], Selection(), last)


def deliveries() -> None:
    """When each partner delivered each kind and month."""
    every = "SELECT partner, kind, period, max(known_at) FROM lake.delivery_part GROUP BY ALL"
    _run([every], Selection(), date.today())


def subject(kind: str, last: date) -> None:
    """Every measure of a spreadsheet kind added up per month, for as long as its page looks back,
    and by each of its codes in the last month."""
    sheet = SHEETS[kind]
    sums = ", ".join(f'sum("{one.name}")' for one in sheet.measures)
    months = f"SELECT period, {sums} FROM lake.{kind} WHERE period BETWEEN {{history}} AND {{last}}"
    codes = [one.name for one in sheet.columns if one.type == "code" and one.codes != "gemeente"]
    parts = [
        f'SELECT "{name}", {sums} FROM lake.{kind} WHERE period = {{last}} GROUP BY ALL'
        for name in codes
    ]
    _run([f"{months} GROUP BY ALL ORDER BY ALL", *parts, _DELIVERED], Selection(), last)


def lineage(partner: str, last: date) -> None:
    """One partner's VPT clients per month, and the cells behind one month."""
    of = f"FROM lake.clients WHERE partner = '{partner}' AND leveringsvorm = 'vpt'"
    span = "AND period BETWEEN {first} AND {last}"
    months = f"SELECT period, sum(clients) {of} {span} GROUP BY ALL"
    cells = f"SELECT sheet, row, clients_cell, clients {of} AND period = {{last}}"
    _run([months, cells, _DELIVERED], Selection(), last)


def _run(statements: list[str], chosen: Selection, last: date) -> None:
    place = "true"
    if chosen.gemeente:
        place = f"gemeente = '{chosen.gemeente}'"
    elif not chosen.whole:
        inside = f"SELECT gemeente FROM gemeente_in_region WHERE region = '{chosen.region}'"
        place = f"gemeente IN ({inside})"
    days = {"last": last, "first": month_before(last, TREND_MONTHS - 1),
            "since": month_before(last, HISTORY_MONTHS - 1),
            "history": month_before(last, HISTORY - 1)}  # fmt: skip
    said = {name: f"DATE '{day}'" for name, day in days.items()}
    with store.reading() as con:
        for statement in statements:
            con.execute(statement.format(place=place, **said)).df()
