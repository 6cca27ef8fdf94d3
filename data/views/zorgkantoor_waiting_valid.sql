-- One row per row of the deliveries of kind zorgkantoor_waiting that hold at the moment asked for; the region delivers them.
SELECT * FROM query_table(coalesce(getvariable('held') || '_zorgkantoor_waiting', 'zorgkantoor_waiting_holding'));
