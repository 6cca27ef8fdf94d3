-- One row per month, partner, prestatiegroep and budget round: euros agreed since 1 January, as that round has it; no
-- gemeente. Restricted: a partner's own amounts only.
SELECT
    period,
    NULL::VARCHAR AS gemeente,
    partner,
    prestatiegroep,
    coalesce(nullif(budget_round, ''), 'initieel') AS budget_round,
    sum(agreed_eur) AS numerator,
    NULL::DOUBLE AS denominator
FROM finance_valid
WHERE agreed_eur IS NOT NULL
GROUP BY ALL;
