"""The rows of the national warehouse as SQL: deliveries, corrections, withdrawals, and the facts.

Every figure follows from a hash of what it is about, so every build gives the same ones.
"""

from data import totals

# one delivery per partner and month in 25 is missing, one in twenty is corrected later, and one
# correction in ten is withdrawn again; each delivery holds every kind of sheet
_PARTS = """
INSERT INTO lake.delivery_part BY NAME
WITH one AS (
    SELECT p.partner, m.period::DATE AS period, r.round
    FROM partner AS p CROSS JOIN asked_month AS m CROSS JOIN (VALUES (0), (1)) AS r(round)
    WHERE hash(p.partner, m.period, r.round) % 25 <> 0 AND r.round = 0
        OR hash(p.partner, m.period, r.round) % 20 = 0 AND r.round = 1
        AND hash(p.partner, m.period, 0) % 25 <> 0
)
SELECT
    md5(partner || period || round)::UUID::VARCHAR AS delivery_id,
    partner,
    k.kind,
    period,
    k.rows,
    last_day(period)::TIMESTAMP + to_days((1 + hash(partner, period) % 20 + 35 * round)::INTEGER)
        + to_seconds((28800 + hash(partner, period) % 30000)::DOUBLE) AS known_at
FROM one CROSS JOIN (VALUES
    ('clients', 96), ('staff', 20), ('capacity', 8), ('waiting_list', 16), ('finance', 4)
) AS k(kind, rows)
ORDER BY known_at, delivery_id
"""

_DELIVERIES = """
INSERT INTO lake.delivery BY NAME
SELECT DISTINCT delivery_id, partner, 'analist:' || partner AS uploader,
    partner || '-' || strftime(period, '%Y-%m') || '.xlsx' AS file_name,
    sha256(delivery_id) AS sha256, known_at, '' AS note
FROM lake.delivery_part ORDER BY known_at
"""

_WITHDRAWALS = """
INSERT INTO lake.withdrawal BY NAME
SELECT delivery_id, known_at + INTERVAL 3 DAY AS known_at, uploader AS who,
    'verkeerd bestand' AS why
FROM lake.delivery
WHERE known_at::DATE - last_day(strptime(right(file_name, 12)[:7], '%Y-%m')) > 30
    AND hash(delivery_id) % 10 = 0
"""

# what people did besides: a figure switched off and on again, and a line in the audit per delivery
_SWITCHES = """
INSERT INTO lake.programme_event
SELECT md5(state)::UUID::VARCHAR, since, 'programmamanager', 'kpi', 'K21', state, 'proef'
FROM (VALUES ('off', TIMESTAMP '2020-01-10'), ('on', TIMESTAMP '2020-02-10')) AS s(state, since)
"""
_DEFINITIONS = """
INSERT INTO lake.kpi_definition VALUES ('K01', 'benchmark', TIMESTAMP '2016-12-01')
"""
_AUDIT = """
INSERT INTO lake.audit BY NAME
SELECT known_at, uploader AS who, 'publish' AS what, delivery_id AS subject, file_name AS detail
FROM lake.delivery ORDER BY known_at
"""

# the four gemeenten of each partner lie next to each other, so that each is served by three or four
_PLACE = """
    SELECT p.partner, g.gemeente, n.n
    FROM (SELECT partner, row_number() OVER (ORDER BY partner) - 1 AS nr,
        count(*) OVER () AS partners FROM partner) AS p
    CROSS JOIN (SELECT unnest(range(4)) AS n) AS n
    JOIN (SELECT gemeente, row_number() OVER () - 1 AS nr, count(*) OVER () AS gemeenten
        FROM programme_gemeente) AS g
    ON g.nr = (p.nr * g.gemeenten // p.partners + n.n) % g.gemeenten
"""

_FORMS = "(VALUES ('vpt', 'geclusterd'), ('vpt', 'wijk'), ('mpt', ''), ('verblijf', ''))"
_PROFILES = "(VALUES ('VV04'), ('VV05'), ('VV06'), ('VV07'), ('VV08'), ('VV09b'))"
_NIVEAUS = "(VALUES ('zorghulp'), ('helpende'), ('verzorgende_ig'), ('mbo_vpk'), ('hbo_vpk'))"
_TEAMS = "(VALUES ('verblijf'), ('vpt_geclusterd'), ('vpt_wijk'), ('mpt'))"
_WAITING = "(VALUES ('urgent'), ('actief'), ('voorkeur'), ('voorzorg'))"
_GROUPS = "(VALUES ('vpt'), ('mpt'), ('verblijf'), ('overig'))"
_ROW = "(row_number() OVER (PARTITION BY delivery_id) + 1)::INTEGER AS row"

_FACTS = {
    "clients": (
        "'Cliënten' AS sheet, gemeente, leveringsvorm, vpt_type, zorgprofiel, '' AS behandeling,"
        " '' AS age_group, '' AS outflow_reason,"
        " 2 + hash(partner, gemeente, leveringsvorm, zorgprofiel) % 9"
        " + datediff('month', DATE '2016-01-01', period) // 30 + hash(delivery_id) % 2 AS clients,"
        " hash(delivery_id, zorgprofiel) % 3 AS inflow, hash(delivery_id, vpt_type) % 2 AS outflow",
        f"JOIN ({_PLACE}) AS place USING (partner)"
        f" CROSS JOIN {_FORMS} AS f(leveringsvorm, vpt_type)"
        f" CROSS JOIN {_PROFILES} AS z(zorgprofiel)",
    ),
    "staff": (
        "'Personeel' AS sheet, team_type, '' AS functie, niveau, 'pil' AS employment,"
        " 'contract' AS fte_basis, 4 + hash(partner, niveau, team_type) % 90 / 10.0"
        " + hash(delivery_id) % 7 / 10.0 AS fte, 12 AS headcount,"
        " 4 + hash(delivery_id, niveau) % 50 / 10.0 AS absence_pct",
        f"CROSS JOIN {_TEAMS} AS t(team_type) CROSS JOIN {_NIVEAUS} AS n(niveau)",
    ),
    "capacity": (
        "'Capaciteit' AS sheet, gemeente, 'Locatie ' || n AS location, leveringsvorm, vpt_type,"
        " '' AS hardness, '' AS owner, 40 + hash(partner, gemeente) % 40 AS units,"
        " 38 + hash(partner, gemeente) % 40 AS occupied",
        f"JOIN ({_PLACE}) AS place USING (partner) CROSS JOIN"
        " (VALUES ('verblijf', ''), ('vpt', 'geclusterd')) AS f(leveringsvorm, vpt_type)",
    ),
    "waiting_list": (
        "'Wachtlijst' AS sheet, gemeente, wait_status, '' AS zorgprofiel, '' AS leveringsvorm,"
        " '' AS bridging, hash(delivery_id, gemeente, wait_status) % 9 AS waiting",
        f"JOIN ({_PLACE}) AS place USING (partner) CROSS JOIN {_WAITING} AS w(wait_status)",
    ),
    "finance": (
        "'Financiën' AS sheet, prestatiegroep, 'initieel' AS budget_round,"
        " 400000 + hash(partner, prestatiegroep) % 900000 AS agreed_eur,"
        " 390000 + hash(delivery_id, prestatiegroep) % 900000 AS realised_eur",
        f"CROSS JOIN {_GROUPS} AS g(prestatiegroep)",
    ),
}
_CELLED = {
    "clients": ("clients", "inflow", "outflow"),
    "staff": ("fte", "headcount", "absence_pct"),
    "capacity": ("units", "occupied"),
    "waiting_list": ("waiting",),
    "finance": ("agreed_eur", "realised_eur"),
}  # the measures that are delivered, with the cells they stand in


def statements() -> list[str]:
    """Each an INSERT, to be run in this order in a publish of its own."""
    added_up = [totals.insert(kind, f"SELECT * FROM lake.{kind}") for kind in totals.KINDS]
    said = [_PARTS, _DELIVERIES, _WITHDRAWALS, _SWITCHES, _DEFINITIONS, _AUDIT]
    return [*said, *(_fact(kind) for kind in _FACTS), *added_up]


def _fact(kind: str) -> str:
    columns, joins = _FACTS[kind]
    cells = ", ".join(
        f"'{letter}' || row AS {measure}_cell"
        for letter, measure in zip("KLM", _CELLED[kind], strict=False)
    )
    return (
        f"INSERT INTO lake.{kind} BY NAME SELECT * EXCLUDE (known_at), {cells} FROM ("
        f"SELECT delivery_id, partner, {_ROW}, period, known_at, {columns}"
        f" FROM (FROM lake.delivery_part WHERE kind = '{kind}') AS part {joins})"
        " ORDER BY known_at, delivery_id, row"
    )
