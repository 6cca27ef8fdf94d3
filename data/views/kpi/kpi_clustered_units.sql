-- One row per month, gemeente and partner: units for geclusterd VPT that are there, occupied or not (K15, KIK-V 15.1).
SELECT period, gemeente, partner, clustered_units AS numerator, NULL::BIGINT AS denominator
FROM capacity_month
WHERE clustered_units IS NOT NULL;
