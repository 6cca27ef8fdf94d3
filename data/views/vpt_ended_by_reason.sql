-- One row per month, gemeente, partner and reason: clients whose VPT ended that month. A reason that was not told
-- is "".
SELECT
    period,
    gemeente,
    partner,
    coalesce(outflow_reason, '') AS outflow_reason,
    sum(outflow)::BIGINT AS numerator,
    NULL::BIGINT AS denominator
FROM clients_valid
WHERE leveringsvorm = 'vpt' AND outflow IS NOT NULL
GROUP BY ALL;
