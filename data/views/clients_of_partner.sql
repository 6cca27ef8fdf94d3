-- One row per month and partner: clients to whom it gives care itself (all but PGB), and those with VPT.
SELECT period, partner, sum(total - coalesce(pgb, 0))::BIGINT AS clients, sum(vpt)::BIGINT AS vpt
FROM clients_month
GROUP BY period, partner;
