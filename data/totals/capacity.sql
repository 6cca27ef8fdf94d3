-- One row per delivery, month and gemeente: units that are there now and how many are occupied, verblijf and
-- geclusterd VPT, where both are known; of each of the two how many there are, occupied or not; and of every kind
-- of home (verblijf, or the type of VPT) how many are lived in (bezet), free (vrij), or of which that was not told.
SELECT
    delivery_id,
    partner,
    period,
    gemeente,
    sum(occupied) FILTER (counted AND units IS NOT NULL)::BIGINT AS occupied,
    sum(units) FILTER (counted AND occupied IS NOT NULL)::BIGINT AS units,
    sum(units) FILTER (kind = 'verblijf')::BIGINT AS verblijf_units,
    sum(units) FILTER (kind = 'geclusterd')::BIGINT AS clustered_units,
    sum(occupied) FILTER (kind = 'verblijf' AND units IS NOT NULL)::BIGINT AS verblijf_bezet,
    sum(units - occupied) FILTER (kind = 'verblijf')::BIGINT AS verblijf_vrij,
    sum(units) FILTER (kind = 'verblijf' AND occupied IS NULL)::BIGINT AS verblijf_onbekend,
    sum(occupied) FILTER (kind = 'geclusterd' AND units IS NOT NULL)::BIGINT AS geclusterd_bezet,
    sum(units - occupied) FILTER (kind = 'geclusterd')::BIGINT AS geclusterd_vrij,
    sum(units) FILTER (kind = 'geclusterd' AND occupied IS NULL)::BIGINT AS geclusterd_onbekend,
    sum(occupied) FILTER (kind = 'gespikkeld' AND units IS NOT NULL)::BIGINT AS gespikkeld_bezet,
    sum(units - occupied) FILTER (kind = 'gespikkeld')::BIGINT AS gespikkeld_vrij,
    sum(units) FILTER (kind = 'gespikkeld' AND occupied IS NULL)::BIGINT AS gespikkeld_onbekend,
    sum(occupied) FILTER (kind = 'nabij' AND units IS NOT NULL)::BIGINT AS nabij_bezet,
    sum(units - occupied) FILTER (kind = 'nabij')::BIGINT AS nabij_vrij,
    sum(units) FILTER (kind = 'nabij' AND occupied IS NULL)::BIGINT AS nabij_onbekend,
    sum(occupied) FILTER (kind = 'wijk' AND units IS NOT NULL)::BIGINT AS wijk_bezet,
    sum(units - occupied) FILTER (kind = 'wijk')::BIGINT AS wijk_vrij,
    sum(units) FILTER (kind = 'wijk' AND occupied IS NULL)::BIGINT AS wijk_onbekend,
    sum(occupied) FILTER (kind = 'onbekend' AND units IS NOT NULL)::BIGINT AS onbekend_bezet,
    sum(units - occupied) FILTER (kind = 'onbekend')::BIGINT AS onbekend_vrij,
    sum(units) FILTER (kind = 'onbekend' AND occupied IS NULL)::BIGINT AS onbekend_onbekend
FROM (
    SELECT *, kind IN ('verblijf', 'geclusterd') AS counted
    FROM (
        SELECT
            *,
            CASE
                WHEN leveringsvorm = 'verblijf' THEN 'verblijf'
                WHEN coalesce(vpt_type, '') = '' THEN 'onbekend'
                ELSE vpt_type
            END AS kind
        FROM delivered
        WHERE hardness = '' AND leveringsvorm IN ('verblijf', 'vpt')
    )
)
GROUP BY ALL;
