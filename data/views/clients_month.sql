-- One row per month, gemeente and partner: clients and VPT flows; what was not delivered stays empty.
SELECT * FROM query_table(coalesce(getvariable('held') || '_clients', 'clients_holding'));
