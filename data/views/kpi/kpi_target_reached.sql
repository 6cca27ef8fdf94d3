-- One row per month, gemeente and partner: VPT clients, and once per partner the target path of that
-- month; partners that did not deliver the month count in neither (K08).
SELECT period, gemeente, partner, vpt AS numerator, NULL::DOUBLE AS denominator
FROM clients_month
SEMI JOIN target_month AS t ON t.kpi = 'K01' AND t.partner = clients_month.partner AND t.period = clients_month.period
UNION ALL
SELECT t.period::DATE, NULL, t.partner, NULL, t.value
FROM target_month AS t
SEMI JOIN delivery_valid AS v ON v.partner = t.partner AND v.period = t.period AND v.kind = 'clients'
WHERE t.kpi = 'K01';
