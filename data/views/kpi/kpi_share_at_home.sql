-- One row per month, gemeente and partner: clients at home (VPT, MPT, PGB) of all clients with care (K03).
SELECT period, gemeente, partner, coalesce(vpt, 0) + coalesce(mpt, 0) + coalesce(pgb, 0) AS numerator, total AS denominator
FROM clients_month
WHERE total IS NOT NULL;
