-- One row per event of a declared kind of record that was known at the moment asked for, what the programme starts with included.
SELECT * FROM query_table(coalesce(getvariable('held') || '_record_log', 'record_log_holding'));
