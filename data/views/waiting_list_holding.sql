-- One row per month, gemeente and partner: what the delivery of kind waiting_list that holds adds up to.
SELECT t.* EXCLUDE (delivery_id)
FROM lake.waiting_list_totals AS t
SEMI JOIN delivery_valid AS v
    ON v.delivery_id = t.delivery_id AND v.period = t.period AND v.kind = 'waiting_list';
