-- One row per month, gemeente, partner and status: people waiting for a place now, urgent or actief plaatsen; together
-- they are K09. The other two statuses are K10a and K10b and never added to these.
SELECT period, gemeente, partner, wait_status, numerator, NULL::BIGINT AS denominator
FROM waiting_list_month
UNPIVOT (numerator FOR wait_status IN (urgent, actief));
