-- One row per month and partner: clients forecast by the latest run that knew no month of the year before it, and those that came; only of months that exactly the partners of that run delivered.
WITH came AS (
    SELECT period, partner, sum(amount) AS came
    FROM forecast_actual
    WHERE measure = 'clients' AND amount IS NOT NULL
    GROUP BY period, partner
),
ahead AS (
    SELECT period, partner, mean AS foretold
    FROM forecast_known
    WHERE term = 'short' AND measure = 'clients' AND partner <> '' AND gemeente = '' AND part = '' AND told_as = 'forecast'
        AND period >= last_month + INTERVAL 12 MONTH
    QUALIFY dense_rank() OVER (PARTITION BY period ORDER BY last_month DESC, inputs_known_at DESC, run_id) = 1
),
alike AS (
    SELECT a.period
    FROM (SELECT period, string_agg(partner, '|' ORDER BY partner) AS partners FROM ahead GROUP BY period) AS a
    JOIN (SELECT period, string_agg(partner, '|' ORDER BY partner) AS partners FROM came GROUP BY period) AS c
        ON c.period = a.period AND c.partners = a.partners
)
SELECT a.period, a.partner, a.foretold, c.came
FROM ahead AS a
JOIN came AS c ON c.period = a.period AND c.partner = a.partner
SEMI JOIN alike ON alike.period = a.period;
