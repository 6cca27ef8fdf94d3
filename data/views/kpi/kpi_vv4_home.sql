-- One row per month, gemeente and partner: clients with VV4 who are not in verblijf, of all clients with VV4 (K06).
SELECT period, gemeente, partner, coalesce(vv4_home, 0) AS numerator, vv4 AS denominator
FROM clients_month
WHERE vv4 IS NOT NULL;
