-- One row per record that stands: what is said of it as a JSON object (cleared fields left out), in which event each field was said last, since when and by whom.
SELECT
    life.kind,
    life.record,
    coalesce(said.fields, '{}') AS fields,
    coalesce(said.seen, '{}') AS seen,
    life.first_at,
    life.changed_at,
    life.changed_by
FROM (
    SELECT
        kind,
        record,
        min(known_at) AS first_at,
        max(known_at) AS changed_at,
        arg_max(who, (known_at, event_id)) AS changed_by,
        arg_max(what, (known_at, event_id)) FILTER (what <> 'set') AS stands
    FROM record_log
    GROUP BY ALL
) AS life
LEFT JOIN (
    SELECT
        kind,
        record,
        to_json(map(
            list(field) FILTER (json_type(value) <> 'NULL'),
            list(value) FILTER (json_type(value) <> 'NULL')
        )) AS fields,
        to_json(map(list(field), list(event_id))) AS seen
    FROM record_field
    GROUP BY ALL
) AS said ON said.kind = life.kind AND said.record = life.record
WHERE life.stands IS DISTINCT FROM 'withdrawn';
