-- One row per month, gemeente and partner: people who wait for a place of their preference (K10a, COD167 2).
SELECT period, gemeente, partner, preference AS numerator, NULL::BIGINT AS denominator
FROM waiting_list_month
WHERE preference IS NOT NULL;
