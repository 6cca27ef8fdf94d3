-- One row per month, gemeente, partner, kind of home (verblijf, or the type of VPT) and whether somebody lives there
-- (bezet, vrij, or onbekend when that was not told): units that are there now. MPT and pgb have no places.
SELECT period, gemeente, partner, kind, state, sum(homes)::BIGINT AS numerator, NULL::BIGINT AS denominator
FROM (
    SELECT
        period,
        gemeente,
        partner,
        CASE
            WHEN leveringsvorm = 'verblijf' THEN 'verblijf'
            WHEN coalesce(vpt_type, '') = '' THEN 'onbekend'
            ELSE vpt_type
        END AS kind,
        unnest(['bezet', 'vrij', 'onbekend']) AS state,
        unnest([occupied, units - occupied, CASE WHEN occupied IS NULL THEN units END]) AS homes
    FROM capacity_valid
    WHERE hardness = '' AND leveringsvorm IN ('verblijf', 'vpt') AND units IS NOT NULL
)
WHERE homes IS NOT NULL
GROUP BY ALL;
