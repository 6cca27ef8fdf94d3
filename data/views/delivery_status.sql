-- One row per partner, kind and month: what was asked for, delivered, or both. A month that came on
-- time stays on time when it is corrected later. What the region itself delivers is no partner's.
SELECT
    coalesce(e.partner, v.partner) AS partner,
    coalesce(e.kind, v.kind) AS kind,
    coalesce(e.period, v.period) AS period,
    e.partner IS NOT NULL AS asked,
    v.delivery_id,
    v.known_at,
    v.first_known_at::DATE > last_day(v.period) + d.days::INTEGER AS late
FROM expected_delivery AS e
FULL JOIN (SELECT * FROM delivery_valid SEMI JOIN asked_kind USING (kind)) AS v
    ON v.partner = e.partner AND v.kind = e.kind AND v.period = e.period
CROSS JOIN delivery_term AS d;
