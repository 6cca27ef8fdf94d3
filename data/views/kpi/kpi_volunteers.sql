-- One row per month and partner: volunteers against VPT clients, of partners who told both that month (K26, ODB 2.3);
-- no gemeente.
SELECT s.period, s.gemeente, s.partner, s.volunteers AS numerator, c.vpt AS denominator
FROM staff_month AS s
JOIN clients_of_partner AS c ON c.partner = s.partner AND c.period = s.period
WHERE s.volunteers IS NOT NULL AND c.vpt IS NOT NULL;
