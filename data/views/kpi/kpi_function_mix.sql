-- One row per month and partner: fte of zorghulp, helpende and welzijn of all fte in VPT teams (K21); no gemeente.
SELECT
    period,
    NULL::VARCHAR AS gemeente,
    partner,
    coalesce(sum(fte) FILTER (niveau IN ('zorghulp', 'helpende', 'welzijn')), 0) AS numerator,
    sum(fte) AS denominator
FROM staff_valid
WHERE team_type IN ('vpt_geclusterd', 'vpt_wijk') AND employment IN ('pil', 'bbl')
GROUP BY ALL;
