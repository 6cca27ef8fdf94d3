-- One row per month and partner: clients forecast a year or more before less those that came, of those that came (K30); no gemeente.
SELECT
    period,
    NULL::VARCHAR AS gemeente,
    partner,
    foretold - came AS numerator,
    came AS denominator
FROM forecast_error;
