-- One row per month, gemeente, partner, kind of care (vpt, verblijf, overig), hardness and plan (`2027 hard`, without a
-- year ` hard`): units planned on top of what is there; together they are K17.
SELECT
    period,
    gemeente,
    partner,
    CASE WHEN leveringsvorm IN ('vpt', 'verblijf') THEN leveringsvorm ELSE 'overig' END AS kind,
    hardness,
    concat(year(available_from), ' ', hardness) AS plan,
    sum(planned_units)::BIGINT AS numerator,
    NULL::BIGINT AS denominator
FROM capacity_valid
WHERE hardness IN ('hard', 'zacht') AND planned_units IS NOT NULL
GROUP BY ALL;
