-- One row per month, gemeente and partner: people waiting (urgent, actief) longer than the norm, of those of whom
-- this is told (K11).
SELECT period, gemeente, partner, above_norm AS numerator, norm_known AS denominator
FROM waiting_list_month
WHERE norm_known IS NOT NULL;
