-- One row per partner and reason: until when deliveries were really removed that would count at the moment asked for, and how many.
SELECT r.partner, r.reason, max(r.known_at) AS removed_at, count(*) AS deliveries
FROM delivery_known AS d
JOIN lake.removal AS r ON r.delivery_id = d.delivery_id
WHERE d.withdrawn_at IS NULL
GROUP BY ALL;
