-- One row per month: clients short ten years on (K29), of the whole region and no partner's; no gemeente.
SELECT
    period,
    NULL::VARCHAR AS gemeente,
    '' AS partner,
    clients AS numerator,
    NULL::DOUBLE AS denominator
FROM care_gap;
