-- One row per month, partner and whether they are learning (niveau leerling or a BBL contract: leerling, else anders):
-- people in employment; no gemeente.
SELECT period, gemeente, partner, learning, numerator, NULL::BIGINT AS denominator
FROM (
    SELECT
        period,
        gemeente,
        partner,
        CASE WHEN headcount IS NOT NULL THEN coalesce(learning, 0)::BIGINT END AS leerling,
        (headcount - coalesce(learning, 0))::BIGINT AS anders
    FROM staff_month
)
UNPIVOT (numerator FOR learning IN (leerling, anders));
