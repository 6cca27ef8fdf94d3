-- One row per month and partner: what the delivery of kind staff that holds adds up to; no gemeente.
SELECT * FROM query_table(coalesce(getvariable('held') || '_staff', 'staff_holding'));
