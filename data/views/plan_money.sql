-- One row per activity of the yearly plan of which both amounts are told: euros spent (numerator) of those granted (denominator); period is 1 January of its year. Restricted.
SELECT
    make_date((fields ->> 'year')::INTEGER, 1, 1) AS period,
    NULL::VARCHAR AS gemeente,
    fields ->> 'partner' AS partner,
    coalesce((fields ->> 'transition')::BOOLEAN, false) AS transition,
    (fields ->> 'expires_on')::DATE AS expires_on,
    (fields ->> 'spent_eur')::DOUBLE AS numerator,
    (fields ->> 'granted_eur')::DOUBLE AS denominator
FROM record_now
WHERE kind = 'plan_activity' AND (fields ->> 'spent_eur') IS NOT NULL AND (fields ->> 'granted_eur') IS NOT NULL;
