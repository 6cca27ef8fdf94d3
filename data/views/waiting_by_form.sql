-- One row per month, gemeente, partner and leveringsvorm that is wanted ("" not told): people waiting for a place now,
-- urgent and actief plaatsen only; together they are K09.
SELECT
    period,
    gemeente,
    partner,
    CASE WHEN name = 'wants_untold' THEN '' ELSE replace(name, 'wants_', '') END AS leveringsvorm,
    numerator,
    NULL::BIGINT AS denominator
FROM waiting_list_month
UNPIVOT (numerator FOR name IN (wants_vpt, wants_mpt, wants_pgb, wants_verblijf, wants_dtv, wants_untold));
