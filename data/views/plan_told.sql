-- One row per year of the joint plan: how many of its activities are paid from transitiemiddelen, and of how many of those both amounts are told; no amounts.
SELECT
    (fields ->> 'year')::INTEGER AS year,
    count(*)::BIGINT AS activities,
    count(*) FILTER (
        (fields ->> 'spent_eur') IS NOT NULL AND (fields ->> 'granted_eur') IS NOT NULL
    )::BIGINT AS told
FROM record_now
WHERE kind = 'plan_activity' AND (fields ->> 'transition')::BOOLEAN
GROUP BY ALL;
