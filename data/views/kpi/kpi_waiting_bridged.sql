-- One row per month, gemeente and partner: people waiting (urgent, actief) who have care meanwhile, of those of
-- whom this is told (K12).
SELECT period, gemeente, partner, coalesce(bridged, 0) AS numerator, bridging_known AS denominator
FROM waiting_list_month
WHERE bridging_known IS NOT NULL;
