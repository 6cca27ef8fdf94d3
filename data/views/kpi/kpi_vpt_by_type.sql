-- One row per month, gemeente, partner and VPT type: clients with VPT (K05). The types add up to K01: whose type
-- is not told counts as onbekend. Who tells no type at all has said nothing of the four others.
SELECT period, gemeente, partner, vpt_type, numerator, NULL::BIGINT AS denominator
FROM (
    SELECT
        period,
        gemeente,
        partner,
        CASE WHEN told > 0 OR vpt = 0 THEN coalesce(vpt_geclusterd, 0) END AS geclusterd,
        CASE WHEN told > 0 OR vpt = 0 THEN coalesce(vpt_gespikkeld, 0) END AS gespikkeld,
        CASE WHEN told > 0 OR vpt = 0 THEN coalesce(vpt_nabij, 0) END AS nabij,
        CASE WHEN told > 0 OR vpt = 0 THEN coalesce(vpt_wijk, 0) END AS wijk,
        vpt - told AS onbekend
    FROM (
        SELECT
            *,
            coalesce(vpt_geclusterd, 0) + coalesce(vpt_gespikkeld, 0) + coalesce(vpt_nabij, 0)
            + coalesce(vpt_wijk, 0) AS told
        FROM clients_month
        WHERE vpt IS NOT NULL
    )
)
UNPIVOT (numerator FOR vpt_type IN (geclusterd, gespikkeld, nabij, wijk, onbekend));
