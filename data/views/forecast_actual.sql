-- One row per measure that is forecast, month, partner, gemeente and part (leveringsvorm, niveau or status; "-" not told):
-- what was counted. Only clients are told by gemeente here; "" is all of them.
SELECT 'clients' AS measure, period, partner, coalesce(gemeente, '-') AS gemeente, leveringsvorm AS part, numerator AS amount
FROM clients_by_leveringsvorm
WHERE gemeente IS NULL OR gemeente IN (SELECT gemeente FROM gemeente_in_region WHERE region = 'programme')
UNION ALL
SELECT 'fte', period, partner, '', coalesce(nullif(niveau, ''), '-'), numerator
FROM staff_by_niveau
UNION ALL
SELECT 'waiting', period, partner, '', wait_status, sum(numerator)
FROM waiting_by_status
WHERE gemeente IS NULL OR gemeente IN (SELECT gemeente FROM gemeente_in_region WHERE region = 'programme')
GROUP BY ALL
UNION ALL
-- who waits of own choice and who waits as a precaution are counted apart and never added to the others
SELECT name, period, partner, '', '', sum(amount)
FROM (
    FROM waiting_list_month
    UNPIVOT (amount FOR name IN (preference, precaution))
)
WHERE gemeente IS NULL OR gemeente IN (SELECT gemeente FROM gemeente_in_region WHERE region = 'programme')
GROUP BY ALL;
