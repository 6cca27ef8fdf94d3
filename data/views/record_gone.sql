-- One row per record that was withdrawn and not put back: what is said of it, as JSON without what is for few eyes, since when, by whom and why.
SELECT
    life.kind,
    life.record,
    life.known_at,
    life.who,
    coalesce(life.detail ->> 'why', '') AS why,
    json_merge_patch(coalesce(said.fields, '{}'), declared.restricted) AS fields
FROM (
    SELECT kind, record, known_at, who, what, detail
    FROM record_log
    WHERE what <> 'set'
    QUALIFY row_number() OVER (PARTITION BY kind, record ORDER BY known_at DESC, event_id DESC) = 1
) AS life
JOIN record_kind AS declared ON declared.kind = life.kind
LEFT JOIN (
    SELECT kind, record, to_json(map(list(field), list(value))) AS fields
    FROM record_field
    WHERE json_type(value) <> 'NULL'
    GROUP BY ALL
) AS said ON said.kind = life.kind AND said.record = life.record
WHERE life.what = 'withdrawn';
