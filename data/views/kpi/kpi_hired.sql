-- One row per month and partner: fte hired from outside, of all fte hired and in employment (K23, KIK-V 2.1.4);
-- partners who tell what they hire only; no gemeente.
SELECT period, gemeente, partner, hired_fte AS numerator, hired_fte + fte AS denominator
FROM staff_month
WHERE hired_fte IS NOT NULL AND fte IS NOT NULL;
