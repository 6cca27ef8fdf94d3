-- One row per month, partner and prestatiegroep: euros realised and agreed since 1 January, both from the latest
-- budget round in which they are told; no gemeente. Restricted: the region sees the one divided by the other.
SELECT
    period,
    NULL::VARCHAR AS gemeente,
    partner,
    prestatiegroep,
    arg_max(budget_round, round) AS budget_round,
    arg_max(realised_eur, round) AS numerator,
    arg_max(agreed_eur, round) AS denominator
FROM (
    SELECT *, list_position(['initieel', 'herschikking', 'nacalculatie'], budget_round) AS round
    FROM finance_valid
    WHERE realised_eur IS NOT NULL AND agreed_eur IS NOT NULL
)
GROUP BY period, partner, prestatiegroep;
