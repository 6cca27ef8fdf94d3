-- One row per month, gemeente and partner: clients with MPT on the peildatum (K02, KIK-V 14.2).
SELECT period, gemeente, partner, mpt AS numerator, NULL::BIGINT AS denominator
FROM clients_month;
