-- One row per delivery, month and gemeente: units that are there now and how many are occupied, verblijf and
-- geclusterd VPT, where both are known; and of each of the two how many there are, occupied or not.
SELECT
    delivery_id,
    partner,
    period,
    gemeente,
    sum(occupied) FILTER (units IS NOT NULL)::BIGINT AS occupied,
    sum(units) FILTER (occupied IS NOT NULL)::BIGINT AS units,
    sum(units) FILTER (leveringsvorm = 'verblijf')::BIGINT AS verblijf_units,
    sum(units) FILTER (leveringsvorm = 'vpt')::BIGINT AS clustered_units
FROM delivered
WHERE hardness = ''
    AND (leveringsvorm = 'verblijf' OR (leveringsvorm = 'vpt' AND vpt_type = 'geclusterd'))
GROUP BY ALL;
