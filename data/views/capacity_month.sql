-- One row per month, gemeente and partner: what the delivery of kind capacity that holds adds up to.
SELECT * FROM query_table(coalesce(getvariable('held') || '_capacity', 'capacity_holding'));
