-- One row per record that stands: what is said of it as a JSON object (cleared fields left out), in which event each field was said last, since when and by whom.
SELECT * FROM query_table(coalesce(getvariable('held') || '_record_now', 'record_now_holding'));
