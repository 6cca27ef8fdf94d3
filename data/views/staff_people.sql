-- One row per month, partner and whether they are learning (niveau leerling or a BBL contract: leerling, else anders):
-- people in employment; no gemeente.
SELECT
    period,
    NULL::VARCHAR AS gemeente,
    partner,
    CASE WHEN employment = 'bbl' OR niveau = 'leerling' THEN 'leerling' ELSE 'anders' END AS learning,
    sum(headcount)::BIGINT AS numerator,
    NULL::BIGINT AS denominator
FROM staff_valid
WHERE employment IN ('pil', 'bbl') AND headcount IS NOT NULL
GROUP BY ALL;
