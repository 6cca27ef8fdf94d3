-- One row per month and partner: who came and who went in the twelve months up to it, and the average of the
-- headcount then and a year before. A flow that is not told in each of the twelve months is empty; no gemeente.
SELECT
    period,
    NULL::VARCHAR AS gemeente,
    partner,
    CASE WHEN count(inflow) OVER year = 12 THEN sum(inflow) OVER year END AS inflow,
    CASE WHEN count(outflow) OVER year = 12 THEN sum(outflow) OVER year END AS outflow,
    (headcount + lag(headcount, 12) OVER months) / 2 AS headcount
FROM staff_month
WINDOW
    months AS (PARTITION BY partner ORDER BY period),
    year AS (PARTITION BY partner ORDER BY period ROWS 11 PRECEDING)
-- the thirteenth row back is a year ago only when no month is missing in between
QUALIFY lag(period, 12) OVER months = (period - INTERVAL 12 MONTH)::DATE;
