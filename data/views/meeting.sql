-- One row per meeting: its day, its name, whose it is, and the moment at which its figures were frozen (UTC).
SELECT
    (fields ->> 'date')::TIMESTAMP AS date,
    fields ->> 'name' AS name,
    (fields ->> 'frozen_at')::TIMESTAMP AS known_at,
    fields ->> 'body' AS body,
    record
FROM record_now
WHERE kind = 'meeting';
