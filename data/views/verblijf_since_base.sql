-- One row per month, gemeente and partner: places in verblijf, and once more per gemeente those of the programme's
-- base month; of partners who told their units in both. Who gave up its last place in verblijf has none of it now.
WITH told AS (
    SELECT DISTINCT period, partner
    FROM capacity_month
),
base AS (
    SELECT c.gemeente, c.partner, coalesce(c.verblijf_units, 0) AS units
    FROM capacity_month AS c
    SEMI JOIN base_month AS b ON b.period = c.period
)
SELECT c.period, c.gemeente, c.partner, coalesce(c.verblijf_units, 0) AS units, NULL::BIGINT AS base_units
FROM capacity_month AS c
SEMI JOIN base ON base.partner = c.partner
UNION ALL
SELECT told.period, base.gemeente, base.partner, 0, base.units
FROM told
JOIN base ON base.partner = told.partner;
