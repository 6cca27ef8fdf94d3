-- One row per month and partner: clients forecast by the latest run that knew no month of the year before it, and those that came; only of months that exactly the partners of that run delivered.
SELECT * FROM query_table(coalesce(getvariable('held') || '_forecast_error', 'forecast_error_holding'));
