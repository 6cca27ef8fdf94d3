-- One row per month and partner: fte lost to sickness of the fte whose absence is known (K22); no gemeente.
SELECT period, gemeente, partner, absent_fte AS numerator, absence_known_fte AS denominator
FROM staff_month
WHERE absence_known_fte IS NOT NULL;
