-- One row per month and partner: who came and who went in the year up to it, and the average headcount.
SELECT * FROM query_table(coalesce(getvariable('held') || '_staff_year', 'staff_year_holding'));
