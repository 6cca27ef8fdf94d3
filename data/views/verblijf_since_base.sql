-- One row per month, gemeente and partner: places in verblijf, and once more per gemeente those of the programme's
-- base month; of partners who told both. A gemeente that lost its last place keeps those of the base month.
WITH places AS (
    SELECT period, gemeente, partner, verblijf_units
    FROM capacity_month
    WHERE verblijf_units IS NOT NULL
),
base AS (
    SELECT p.*
    FROM places AS p
    SEMI JOIN base_month AS b ON b.period = p.period
)
SELECT p.period, p.gemeente, p.partner, p.verblijf_units AS units, NULL::BIGINT AS base_units
FROM places AS p
SEMI JOIN base ON base.partner = p.partner
UNION ALL
SELECT told.period, base.gemeente, base.partner, NULL, base.verblijf_units
FROM (SELECT DISTINCT partner, period FROM places) AS told
JOIN base ON base.partner = told.partner;
