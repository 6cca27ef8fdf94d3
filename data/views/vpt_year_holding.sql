-- One row per month, gemeente and partner: of the twelve months up to it the VPT clients who went to verblijf, and
-- the average number of VPT clients; of partners who told the VPT clients and all reasons to leave in each of them.
WITH told AS (
    SELECT partner, period
    FROM clients_month
    GROUP BY partner, period
    HAVING sum(vpt) IS NOT NULL
        AND sum(vpt_outflow) IS NOT NULL
        AND coalesce(sum(vpt_outflow_no_reason), 0) = 0
),
complete AS (
    SELECT partner, period
    FROM told
    -- the twelfth month back from here is a year ago only when none is missing in between
    QUALIFY lag(period, 11) OVER (PARTITION BY partner ORDER BY period) = (period - INTERVAL 11 MONTH)::DATE
)
SELECT
    c.period,
    m.gemeente,
    m.partner,
    coalesce(sum(m.vpt_to_verblijf), 0)::BIGINT AS to_verblijf,
    sum(m.vpt) / 12 AS average
FROM complete AS c
CROSS JOIN (SELECT unnest(range(12))::INTEGER AS months) AS back
JOIN clients_month AS m ON m.partner = c.partner AND m.period = (c.period - to_months(back.months))::DATE
WHERE m.vpt IS NOT NULL OR m.vpt_to_verblijf IS NOT NULL
GROUP BY c.period, m.gemeente, m.partner;
