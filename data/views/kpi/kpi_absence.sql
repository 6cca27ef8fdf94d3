-- One row per month and partner: fte lost to sickness of the fte whose absence is known (K22); no gemeente.
SELECT
    period,
    NULL::VARCHAR AS gemeente,
    partner,
    sum(fte * absence_pct / 100) AS numerator,
    sum(fte) AS denominator
FROM staff_valid
WHERE absence_pct IS NOT NULL AND employment IN ('pil', 'bbl')
GROUP BY ALL;
