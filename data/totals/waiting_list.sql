-- One row per delivery, month and gemeente: people waiting for a place now (urgent and actief plaatsen), of these
-- above the norm and with care meanwhile, each beside those of whom it is known; preference and precaution apart.
SELECT
    delivery_id,
    partner,
    period,
    gemeente,
    sum(waiting) FILTER (now)::BIGINT AS waiting,
    sum(waiting) FILTER (wait_status = 'voorkeur')::BIGINT AS preference,
    sum(waiting) FILTER (wait_status = 'voorzorg')::BIGINT AS precaution,
    sum(above_norm) FILTER (now AND waiting IS NOT NULL)::BIGINT AS above_norm,
    sum(waiting) FILTER (now AND above_norm IS NOT NULL)::BIGINT AS norm_known,
    sum(waiting) FILTER (now AND bridging = 'ja')::BIGINT AS bridged,
    sum(waiting) FILTER (now AND bridging IN ('ja', 'nee'))::BIGINT AS bridging_known
FROM (SELECT *, wait_status IN ('urgent', 'actief') AS now FROM delivered)
GROUP BY ALL;
