-- One row per month, gemeente, partner, zorgprofiel and place (thuis, verblijf, dtv): clients on the peildatum. A
-- profile that was not told is "". Deeltijdverblijf stands apart: K03 does not count it as at home.
SELECT
    period,
    gemeente,
    partner,
    coalesce(zorgprofiel, '') AS zorgprofiel,
    CASE WHEN leveringsvorm IN ('verblijf', 'dtv') THEN leveringsvorm ELSE 'thuis' END AS place,
    sum(clients)::BIGINT AS numerator,
    NULL::BIGINT AS denominator
FROM clients_valid
WHERE clients IS NOT NULL
GROUP BY ALL;
