-- One row per month, place and status: people waiting as the zorgkantoor counts them, each once; of gemeenten, or of a
-- whole zorgkantoorregio (then gemeente is ''). In a month with gemeenten a zorgkantoorregio would count them again, so
-- it is left out. The four statuses are never added up.
SELECT
    period,
    gemeente,
    CASE WHEN gemeente = '' THEN zorgkantoorregio ELSE '' END AS zorgkantoorregio,
    partner,
    wait_status,
    sum(waiting)::BIGINT AS numerator,
    NULL::BIGINT AS denominator
FROM (
    SELECT *, bool_or(gemeente <> '') OVER (PARTITION BY period) AS by_gemeente
    FROM (SELECT * REPLACE (coalesce(gemeente, '') AS gemeente) FROM zorgkantoor_waiting_valid)
)
WHERE waiting IS NOT NULL AND (gemeente <> '') = by_gemeente
GROUP BY ALL;
