-- One row per month, gemeente, partner, year of opening and hardness: units planned on top of what is there, hard
-- and zacht (K17); an idea or a plan without hardness is no plan yet. A year that is not told is empty.
SELECT
    period,
    gemeente,
    partner,
    year(available_from) AS year,
    hardness,
    sum(planned_units)::BIGINT AS numerator,
    NULL::BIGINT AS denominator
FROM capacity_valid
WHERE hardness IN ('hard', 'zacht') AND planned_units IS NOT NULL
GROUP BY ALL;
