-- One row per delivery and month: fte in employment, in VPT teams, in care and lost to sickness; fte hired
-- and wanted; employees, who came, who went and who are learning; volunteers; fte per niveau.
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
    sum(headcount) FILTER (employment = 'vrijwilliger')::DOUBLE AS volunteers,
    sum(headcount) FILTER (employed AND (employment = 'bbl' OR niveau = 'leerling'))::DOUBLE AS learning,
    sum(fte) FILTER (employed AND niveau = 'zorghulp') AS fte_zorghulp,
    sum(fte) FILTER (employed AND niveau = 'helpende') AS fte_helpende,
    sum(fte) FILTER (employed AND niveau = 'verzorgende_ig') AS fte_verzorgende_ig,
    sum(fte) FILTER (employed AND niveau = 'mbo_vpk') AS fte_mbo_vpk,
    sum(fte) FILTER (employed AND niveau = 'hbo_vpk') AS fte_hbo_vpk,
    sum(fte) FILTER (employed AND niveau = 'behandelaar') AS fte_behandelaar,
    sum(fte) FILTER (employed AND niveau = 'welzijn') AS fte_welzijn,
    sum(fte) FILTER (employed AND niveau = 'huishoudelijk') AS fte_huishoudelijk,
    sum(fte) FILTER (employed AND niveau = 'leerling') AS fte_leerling,
    sum(fte) FILTER (employed AND niveau = 'overig') AS fte_overig,
    sum(fte) FILTER (employed AND coalesce(niveau, '') = '') AS fte_untold
FROM (
    SELECT
        *,
        employment IN ('pil', 'bbl') AS employed,
        employment IN ('pil', 'bbl') AND team_type IN ('vpt_geclusterd', 'vpt_wijk') AS in_vpt_team
    FROM delivered
)
GROUP BY ALL;
