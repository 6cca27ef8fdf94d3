-- One row per month, gemeente and partner: people waiting, urgent and actief plaatsen only (K09, COD167 6 and 7).
SELECT period, gemeente, partner, waiting AS numerator, NULL::BIGINT AS denominator
FROM waiting_list_month
WHERE waiting IS NOT NULL;
