-- One row per month and partner: who went in the twelve months up to it, of the average headcount of now and a year
-- before (K24b, KIK-V 2.4.2); no gemeente.
SELECT period, gemeente, partner, outflow AS numerator, headcount AS denominator
FROM staff_year
WHERE outflow IS NOT NULL AND headcount IS NOT NULL;
