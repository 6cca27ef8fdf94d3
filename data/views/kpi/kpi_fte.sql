-- One row per month and partner: fte in employment, 36 hours a week (K19, KIK-V 2.x); no gemeente.
SELECT period, gemeente, partner, fte AS numerator, NULL::DOUBLE AS denominator
FROM staff_month
WHERE fte IS NOT NULL;
