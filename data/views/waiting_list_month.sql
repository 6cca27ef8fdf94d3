-- One row per month, gemeente and partner: what the delivery of kind waiting_list that holds adds up to.
SELECT * FROM query_table(coalesce(getvariable('held') || '_waiting_list', 'waiting_list_holding'));
