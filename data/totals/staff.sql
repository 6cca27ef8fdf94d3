-- One row per delivery and month: fte in employment, in VPT teams, and lost to sickness.
SELECT
    delivery_id,
    partner,
    period,
    sum(fte) AS fte,
    sum(fte) FILTER (team_type IN ('vpt_geclusterd', 'vpt_wijk')) AS vpt_fte,
    coalesce(
        sum(fte) FILTER (
            team_type IN ('vpt_geclusterd', 'vpt_wijk') AND niveau IN ('zorghulp', 'helpende', 'welzijn')
        ),
        0
    ) AS vpt_support_fte,
    sum(fte * absence_pct / 100) FILTER (absence_pct IS NOT NULL) AS absent_fte,
    sum(fte) FILTER (absence_pct IS NOT NULL) AS absence_known_fte
FROM delivered
WHERE employment IN ('pil', 'bbl')
GROUP BY ALL;
