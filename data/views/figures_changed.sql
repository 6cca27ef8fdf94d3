-- One row: when the figures that forecasts are made of last changed, by a delivery or its withdrawal, and when an assumption behind the long term did.
SELECT
    (
        SELECT max(greatest(known_at, coalesce(withdrawn_at, known_at)))
        FROM delivery_known
        SEMI JOIN (FROM lake.delivery_part WHERE kind IN ('clients', 'staff', 'waiting_list', 'capacity')) USING (delivery_id)
    ) AS figures_at,
    (SELECT max(known_at) FROM record_log WHERE kind = 'assumption') AS assumptions_at;
