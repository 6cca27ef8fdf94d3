-- One row per month, partner, team type and niveau: fte in employment of that niveau (0 where that partner has none of
-- it in such teams), of all fte in employment in teams of that type. What was not told is ""; no gemeente.
WITH told AS (
    SELECT
        period,
        partner,
        coalesce(team_type, '') AS team_type,
        coalesce(niveau, '') AS niveau,
        sum(fte) AS fte
    FROM staff_valid
    WHERE employment IN ('pil', 'bbl') AND fte IS NOT NULL
    GROUP BY ALL
)
SELECT
    team.period,
    NULL::VARCHAR AS gemeente,
    team.partner,
    team.team_type,
    known.niveau,
    coalesce(told.fte, 0) AS numerator,
    team.fte AS denominator
FROM (SELECT period, partner, team_type, sum(fte) AS fte FROM told GROUP BY ALL) AS team
JOIN (SELECT DISTINCT period, niveau FROM told) AS known USING (period)
LEFT JOIN told USING (period, partner, team_type, niveau);
