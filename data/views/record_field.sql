-- One row per kind, record and field that anything was ever said of: the latest value (JSON, null when cleared), who, when, in which event.
SELECT kind, record, field, json_extract(detail, field) AS value, who, known_at, event_id
FROM (
    SELECT *, unnest(json_keys(detail)) AS field
    FROM record_log
    WHERE what = 'set'
)
QUALIFY row_number() OVER (PARTITION BY kind, record, field ORDER BY known_at DESC, event_id DESC) = 1;
