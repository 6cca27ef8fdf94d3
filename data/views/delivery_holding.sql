-- One row per partner, kind and month: the delivery that holds, the latest known and not withdrawn. When that one was really
-- removed there is no row, so that the month is missing and no older figure takes its place.
SELECT
    partner,
    kind,
    period,
    arg_max(delivery_id, (known_at, delivery_id)) AS delivery_id,
    max(known_at) AS known_at,
    min(known_at) AS first_known_at
FROM lake.delivery_part
WHERE known_at <= getvariable('known_at')
    AND delivery_id NOT IN (
        SELECT delivery_id FROM lake.withdrawal WHERE known_at <= getvariable('known_at')
    )
GROUP BY partner, kind, period
HAVING arg_max(delivery_id, (known_at, delivery_id)) NOT IN (SELECT delivery_id FROM lake.removal);
