-- One row per month, gemeente and partner: days that people waiting now (urgent and actief plaatsen) waited together,
-- and how many people that are; of rows of which the average was told. The one divided by the other is the average.
SELECT
    period,
    gemeente,
    partner,
    sum(waiting * wait_days)::DOUBLE AS numerator,
    sum(waiting)::BIGINT AS denominator
FROM waiting_list_valid
WHERE wait_status IN ('urgent', 'actief') AND waiting > 0 AND wait_days IS NOT NULL
GROUP BY ALL;
