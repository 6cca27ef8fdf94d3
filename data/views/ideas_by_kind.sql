-- One row per month, gemeente, partner and kind of care (vpt, verblijf, overig): units of which there is an idea and no
-- plan yet.
SELECT
    period,
    gemeente,
    partner,
    CASE WHEN leveringsvorm IN ('vpt', 'verblijf') THEN leveringsvorm ELSE 'overig' END AS kind,
    sum(planned_units)::BIGINT AS numerator,
    NULL::BIGINT AS denominator
FROM capacity_valid
WHERE hardness = 'idee' AND planned_units IS NOT NULL
GROUP BY ALL;
