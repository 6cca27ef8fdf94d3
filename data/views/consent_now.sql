-- One row per consent of a partner that stands and subject that it is about: since when and until when everybody may see those figures.
SELECT
    record,
    fields ->> 'partner' AS partner,
    unnest((fields -> 'subjects')::VARCHAR[]) AS subject,
    (fields ->> 'given_on')::DATE AS given_on,
    (fields ->> 'ends_on')::DATE AS ends_on
FROM record_now
WHERE kind = 'consent';
