-- One row per month and place of which the zorgkantoor told how many people wait, and where that was found; no figures.
SELECT DISTINCT z.period, z.gemeente, z.zorgkantoorregio, v.source
FROM zorgkantoor_by_status AS z
JOIN zorgkantoor_waiting_valid AS v
    ON v.period = z.period
    AND coalesce(v.gemeente, '') = z.gemeente
    AND (z.gemeente <> '' OR v.zorgkantoorregio = z.zorgkantoorregio);
