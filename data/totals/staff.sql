-- One row per delivery and month: fte in employment, in VPT teams, in care and lost to sickness; fte hired
-- and wanted; employees, who came and who went; volunteers.
SELECT
    delivery_id,
    partner,
    period,
    sum(fte) FILTER (employed) AS fte,
    sum(fte) FILTER (in_vpt_team) AS vpt_fte,
    coalesce(sum(fte) FILTER (in_vpt_team AND niveau IN ('zorghulp', 'helpende', 'welzijn')), 0) AS vpt_support_fte,
    sum(fte * absence_pct / 100) FILTER (employed AND absence_pct IS NOT NULL) AS absent_fte,
    sum(fte) FILTER (employed AND absence_pct IS NOT NULL) AS absence_known_fte,
    sum(fte) FILTER (employed AND niveau NOT IN ('huishoudelijk', 'overig')) AS care_fte,
    sum(CASE WHEN employment = 'pnil' THEN fte WHEN employed THEN pnil_fte END) AS hired_fte,
    sum(vacancies) FILTER (employed) AS vacancies,
    sum(headcount) FILTER (employed)::DOUBLE AS headcount,
    sum(inflow) FILTER (employed)::DOUBLE AS inflow,
    sum(outflow) FILTER (employed)::DOUBLE AS outflow,
    sum(headcount) FILTER (employment = 'vrijwilliger')::DOUBLE AS volunteers
FROM (
    SELECT
        *,
        employment IN ('pil', 'bbl') AS employed,
        employment IN ('pil', 'bbl') AND team_type IN ('vpt_geclusterd', 'vpt_wijk') AS in_vpt_team
    FROM delivered
)
GROUP BY ALL;
