-- One row per month: how many clients more will be asked of the partners than they have and firmly plan, on the first of January ten years after that month's year, by the long-term run that counts (demographic scenario).
SELECT
    make_date(year - 10, month, 1) AS period,
    mean AS clients
FROM forecast_long
CROSS JOIN (SELECT unnest(range(1, 13)) AS month)
WHERE place = 1 AND scenario = 'demografisch' AND measure = 'gap_clients' AND gemeente = '' AND part = '';
