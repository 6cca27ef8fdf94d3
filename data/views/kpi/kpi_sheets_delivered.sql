-- One row per month and partner: sheets delivered of the sheets that were asked (K36); no gemeente.
SELECT
    period,
    NULL::VARCHAR AS gemeente,
    partner,
    count(delivery_id) AS numerator,
    count(*) AS denominator
FROM delivery_status
WHERE asked
GROUP BY period, partner;
