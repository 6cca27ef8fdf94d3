-- One row per month, gemeente and partner: clients with VPT on the peildatum (K01, KIK-V 14.2).
SELECT period, gemeente, partner, vpt AS numerator, NULL::BIGINT AS denominator
FROM clients_month;
