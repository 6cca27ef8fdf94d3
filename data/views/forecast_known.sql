-- One row per figure of a forecast run that is known and holds: `part` is the leveringsvorm, niveau or status, "" all of
-- them; without a partner it is the region's.
SELECT
    r.run_id,
    r.term,
    r.scenario,
    r.place,
    r.inputs_known_at,
    r.last_month,
    f.measure,
    f.partner,
    f.gemeente,
    f.leveringsvorm || f.niveau || f.wait_status AS part,
    f.told_as,
    f.period,
    f.mean,
    f.lo_50,
    f.hi_50,
    f.lo_80,
    f.hi_80,
    f.lo_95,
    f.hi_95
FROM lake.forecast AS f
JOIN forecast_run_now AS r ON r.run_id = f.run_id;
