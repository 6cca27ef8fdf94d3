-- One row per month, gemeente and partner: clients with VPT against clients in verblijf (K04, KIK-V 14.2).
SELECT period, gemeente, partner, vpt AS numerator, verblijf AS denominator
FROM clients_month;
