-- One row per month and partner: who came in the twelve months up to it, of the average headcount of now and a year
-- before (K24a, KIK-V 2.4.1); no gemeente.
SELECT period, gemeente, partner, inflow AS numerator, headcount AS denominator
FROM staff_year
WHERE inflow IS NOT NULL AND headcount IS NOT NULL;
