-- One row per month and partner: fte in care against clients, of partners who told both that month (K20); no gemeente.
SELECT s.period, s.gemeente, s.partner, s.care_fte AS numerator, c.clients AS denominator
FROM staff_month AS s
JOIN clients_of_partner AS c ON c.partner = s.partner AND c.period = s.period
WHERE s.care_fte IS NOT NULL AND c.clients IS NOT NULL;
