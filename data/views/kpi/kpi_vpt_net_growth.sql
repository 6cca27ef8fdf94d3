-- One row per month, gemeente and partner: clients who started with VPT less those who ended (K07).
SELECT period, gemeente, partner, vpt_inflow AS numerator, vpt_outflow AS denominator
FROM clients_month
WHERE vpt_inflow IS NOT NULL AND vpt_outflow IS NOT NULL;
