-- One row per month, gemeente, partner and leveringsvorm that is wanted ("" not told): people waiting for a place now,
-- urgent and actief plaatsen only; together they are K09.
SELECT
    period,
    gemeente,
    partner,
    coalesce(leveringsvorm, '') AS leveringsvorm,
    sum(waiting)::BIGINT AS numerator,
    NULL::BIGINT AS denominator
FROM waiting_list_valid
WHERE wait_status IN ('urgent', 'actief') AND waiting IS NOT NULL
GROUP BY ALL;
