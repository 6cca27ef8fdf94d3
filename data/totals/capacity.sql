-- One row per delivery, month and gemeente: units that are there now and how many are occupied,
-- verblijf and geclusterd VPT, where both are known.
SELECT
    delivery_id,
    partner,
    period,
    gemeente,
    sum(occupied)::BIGINT AS occupied,
    sum(units)::BIGINT AS units
FROM delivered
WHERE occupied IS NOT NULL
    AND units IS NOT NULL
    AND hardness = ''
    AND (leveringsvorm = 'verblijf' OR (leveringsvorm = 'vpt' AND vpt_type = 'geclusterd'))
GROUP BY ALL;
