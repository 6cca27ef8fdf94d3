-- One row per kind and month: how many partners were asked, how many delivered, and which did not.
SELECT * FROM query_table(coalesce(getvariable('held') || '_delivered', 'delivered_holding'));
