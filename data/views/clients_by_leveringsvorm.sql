-- One row per month, gemeente, partner and leveringsvorm: clients with care on the peildatum.
SELECT period, gemeente, partner, leveringsvorm, numerator, NULL::BIGINT AS denominator
FROM clients_month
UNPIVOT (numerator FOR leveringsvorm IN (vpt, mpt, pgb, verblijf, dtv));
