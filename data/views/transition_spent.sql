-- One row per month and partner: euros of transitiegeld spent since the programme began, from the latest budget round
-- in which they are told; no gemeente. Restricted: a partner's own amounts only.
SELECT
    period,
    NULL::VARCHAR AS gemeente,
    partner,
    sum(spent) AS numerator,
    NULL::DOUBLE AS denominator
FROM (
    SELECT period, partner, prestatiegroep, arg_max(transition_spent_eur, round) AS spent
    FROM (
        SELECT
            *,
            coalesce(list_position(['initieel', 'herschikking', 'nacalculatie'], budget_round), 0) AS round
        FROM finance_valid
        WHERE transition_spent_eur IS NOT NULL
    )
    GROUP BY period, partner, prestatiegroep
)
GROUP BY period, partner;
