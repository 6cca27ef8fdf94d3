-- One row per month, gemeente and partner: people on a list as a precaution, who want no place yet (K10b, COD167 3).
SELECT period, gemeente, partner, precaution AS numerator, NULL::BIGINT AS denominator
FROM waiting_list_month
WHERE precaution IS NOT NULL;
