-- One row per month, gemeente and partner: clients and VPT flows; what was not delivered stays empty.
SELECT
    t.* EXCLUDE (delivery_id),
    CASE WHEN coalesce(vpt, mpt, pgb, verblijf, dtv) IS NOT NULL
        THEN coalesce(vpt, 0) + coalesce(mpt, 0) + coalesce(pgb, 0) + coalesce(verblijf, 0) + coalesce(dtv, 0)
    END AS total
FROM lake.clients_totals AS t
SEMI JOIN delivery_valid AS v
    ON v.delivery_id = t.delivery_id AND v.period = t.period AND v.kind = 'clients';
