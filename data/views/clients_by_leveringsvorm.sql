-- One row per month, gemeente, partner and leveringsvorm: clients with care on the peildatum.
SELECT period, gemeente, partner, leveringsvorm, sum(clients)::BIGINT AS numerator, NULL::BIGINT AS denominator
FROM clients_valid
WHERE clients IS NOT NULL
GROUP BY ALL;
