-- One row per row of the deliveries of kind clients that hold at the moment asked for.
SELECT f.*
FROM lake.clients AS f
SEMI JOIN delivery_valid AS v
    ON v.delivery_id = f.delivery_id AND v.period = f.period AND v.kind = 'clients';
