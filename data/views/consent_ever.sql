-- One row per partner and subject that any consent was ever recorded on, also when it was changed or withdrawn since.
SELECT DISTINCT w.partner, a.subject
FROM (
    SELECT record, detail ->> 'partner' AS partner
    FROM record_log
    WHERE kind = 'consent' AND what = 'set'
) AS w
JOIN (
    SELECT record, unnest((detail -> 'subjects')::VARCHAR[]) AS subject
    FROM record_log
    WHERE kind = 'consent' AND what = 'set'
) AS a ON a.record = w.record
WHERE w.partner IS NOT NULL AND a.subject IS NOT NULL;
