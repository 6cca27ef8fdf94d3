-- One row: when the figures that forecasts are made of last changed, by a delivery, its withdrawal or its removal, and when an assumption behind the long term did,
-- or a table of the region that takes the place of one.
SELECT
    (
        SELECT max(changed_at)
        FROM (
            SELECT greatest(known_at, coalesce(withdrawn_at, known_at)) AS changed_at
            FROM delivery_known
            SEMI JOIN (FROM lake.delivery_part WHERE kind IN ('clients', 'staff', 'waiting_list', 'capacity')) USING (delivery_id)
            UNION ALL
            SELECT removed_at FROM removed_figures WHERE removed_at <= getvariable('known_at')
        )
    ) AS figures_at,
    greatest(
        (SELECT max(known_at) FROM record_log WHERE kind = 'assumption'),
        (
            SELECT max(greatest(known_at, coalesce(withdrawn_at, known_at)))
            FROM delivery_known
            SEMI JOIN (FROM lake.delivery_part WHERE kind IN ('population_forecast', 'indications')) USING (delivery_id)
        )
    ) AS assumptions_at;
