-- One row per bouwsteen with its latest check-in and next open milestone at the moment asked for; nothing said yet leaves it empty.
WITH records AS MATERIALIZED (
    SELECT kind, record, fields, changed_at
    FROM record_now
    WHERE kind IN ('bouwsteen', 'check_in', 'milestone')
),
check_in AS (
    SELECT
        fields ->> 'bouwsteen' AS record,
        arg_max(fields, latest) AS fields,
        arg_max(fields -> 'lead', latest) FILTER ((fields -> 'lead') IS NOT NULL) AS lead,
        arg_max(fields -> 'contributors', latest)
            FILTER ((fields -> 'contributors') IS NOT NULL) AS contributors
    FROM (
        SELECT *, (fields ->> 'date', changed_at, record) AS latest
        FROM records
        WHERE kind = 'check_in'
    )
    GROUP BY ALL
),
milestone AS (
    SELECT
        fields ->> 'bouwsteen' AS record,
        arg_min(fields, (fields ->> 'planned', record)) AS fields
    FROM records
    WHERE kind = 'milestone' AND (fields ->> 'actual') IS NULL
    GROUP BY ALL
)
SELECT
    b.record::BIGINT AS number,
    b.fields ->> 'name' AS name,
    b.fields ->> 'aim' AS aim,
    b.fields ->> 'why' AS why,
    array_to_string((b.fields -> 'goals')::VARCHAR[], '|') AS goals,
    b.fields ->> 'grade' AS grade,
    b.fields ->> 'source' AS source,
    array_to_string((b.fields -> 'responsible')::VARCHAR[], '|') AS responsible,
    array_to_string((b.fields -> 'deliverables')::VARCHAR[], '|') AS deliverables,
    array_to_string((b.fields -> 'kpis')::VARCHAR[], '|') AS kpis,
    b.fields ->> 'note' AS note,
    b.fields ->> 'priority' AS priority,
    array_to_string((b.fields -> 'policies')::VARCHAR[], '|') AS policies,
    (b.fields ->> 'confirmed_on')::DATE AS confirmed_on,
    (b.fields ->> 'started_on')::DATE AS started_on,
    c.fields ->> 'phase' AS phase,
    c.fields ->> 'status' AS status,
    c.fields ->> 'reason' AS reason,
    (c.fields ->> 'progress_pct')::BIGINT AS progress_pct,
    array_to_string(c.lead::VARCHAR[], '|') AS lead,
    array_to_string(coalesce(c.contributors, b.fields -> 'contributors')::VARCHAR[], '|')
        AS contributors,
    m.fields ->> 'title' AS next_milestone,
    (m.fields ->> 'planned')::DATE AS milestone_date,
    (c.fields ->> 'date')::DATE AS status_since
FROM records AS b
LEFT JOIN check_in AS c ON c.record = b.record
LEFT JOIN milestone AS m ON m.record = b.record
WHERE b.kind = 'bouwsteen';
