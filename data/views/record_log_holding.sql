-- One row per event of a declared kind of record that was known at the moment asked for, what the programme starts with included.
SELECT event_id, known_at, who, subject AS kind, subject_id AS record, what, detail
FROM (
    SELECT event_id, known_at, who, subject, subject_id, what, detail FROM programme_start
    UNION ALL
    SELECT event_id, known_at, who, subject, subject_id, what, detail FROM lake.programme_event
)
WHERE known_at <= getvariable('known_at') AND subject IN (SELECT kind FROM record_kind);
