-- One row per month, partner and basis: fte in employment, counted by contract (also where that was not told) or by
-- hours worked; no gemeente.
SELECT
    period,
    NULL::VARCHAR AS gemeente,
    partner,
    coalesce(nullif(fte_basis, ''), 'contract') AS fte_basis,
    sum(fte) AS numerator,
    NULL::DOUBLE AS denominator
FROM staff_valid
WHERE employment IN ('pil', 'bbl') AND fte IS NOT NULL
GROUP BY ALL;
