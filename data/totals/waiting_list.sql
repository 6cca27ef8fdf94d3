-- One row per delivery, month and gemeente: people waiting, urgent and actief plaatsen.
SELECT
    delivery_id,
    partner,
    period,
    gemeente,
    sum(waiting)::BIGINT AS waiting
FROM delivered
WHERE wait_status IN ('urgent', 'actief')
GROUP BY ALL;
