-- One row per bouwsteen with its latest status at the moment asked for; no status yet leaves it empty.
SELECT b.*, s.* EXCLUDE (number, known_at), s.known_at AS status_since
FROM bouwsteen AS b
LEFT JOIN (
    SELECT * FROM bouwsteen_status
    WHERE known_at <= getvariable('known_at')
    QUALIFY row_number() OVER (PARTITION BY number ORDER BY known_at DESC) = 1
) AS s ON s.number = b.number;
