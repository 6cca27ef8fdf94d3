-- One row per month and partner: what the delivery of kind staff that holds adds up to; no gemeente.
SELECT t.* EXCLUDE (delivery_id), NULL::VARCHAR AS gemeente
FROM lake.staff_totals AS t
SEMI JOIN delivery_valid AS v
    ON v.delivery_id = t.delivery_id AND v.period = t.period AND v.kind = 'staff';
