-- One row per month, partner and niveau: fte in employment, 36 hours a week; together they are K19. A niveau that was
-- not told is ""; no gemeente.
SELECT
    period,
    NULL::VARCHAR AS gemeente,
    partner,
    coalesce(niveau, '') AS niveau,
    sum(fte) AS numerator,
    NULL::DOUBLE AS denominator
FROM staff_valid
WHERE employment IN ('pil', 'bbl') AND fte IS NOT NULL
GROUP BY ALL;
