-- One row per line of a businesscase: whether its amount is anything but zero. Who pays and who gains is for everybody; how much is not.
SELECT record, (fields ->> 'eur_per_year')::DOUBLE <> 0 AS weighs
FROM record_now
WHERE kind = 'businesscase_line' AND (fields ->> 'eur_per_year') IS NOT NULL;
