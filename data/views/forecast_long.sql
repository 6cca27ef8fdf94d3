-- One row per figure of a long-term run that is known and holds: of the region or a gemeente, never of a partner. What
-- partners delivered is in it only as totals that passed the gate when the run was made.
SELECT
    run_id,
    scenario,
    place,
    measure,
    gemeente,
    part,
    year(period) AS year,
    mean,
    lo_50,
    hi_50,
    lo_80,
    hi_80,
    lo_95,
    hi_95
FROM forecast_known
WHERE term = 'long' AND partner = '';
