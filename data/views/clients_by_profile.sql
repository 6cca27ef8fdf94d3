-- One row per month, gemeente, partner, zorgprofiel and place (thuis, verblijf): clients on the peildatum. A profile
-- that was not told is "". Deeltijdverblijf is at home, as in K06.
SELECT
    period,
    gemeente,
    partner,
    coalesce(zorgprofiel, '') AS zorgprofiel,
    CASE WHEN leveringsvorm = 'verblijf' THEN 'verblijf' ELSE 'thuis' END AS place,
    sum(clients)::BIGINT AS numerator,
    NULL::BIGINT AS denominator
FROM clients_valid
WHERE clients IS NOT NULL
GROUP BY ALL;
