-- One row: when the figures that forecasts are made of last changed, by a delivery or its withdrawal, and when an assumption behind the long term did,
-- or a table of the region that takes the place of one.
SELECT
    (
        SELECT max(greatest(known_at, coalesce(withdrawn_at, known_at)))
        FROM delivery_known
        SEMI JOIN (FROM lake.delivery_part WHERE kind IN ('clients', 'staff', 'waiting_list', 'capacity')) USING (delivery_id)
    ) AS figures_at,
    greatest(
        (SELECT max(known_at) FROM record_log WHERE kind = 'assumption'),
        (
            SELECT max(greatest(known_at, coalesce(withdrawn_at, known_at)))
            FROM delivery_known
            SEMI JOIN (FROM lake.delivery_part WHERE kind IN ('population_forecast', 'indications')) USING (delivery_id)
        )
    ) AS assumptions_at;
