-- One row per KPI that people switched on, off or retired: the latest such choice, with its reason.
SELECT subject_id AS kpi, what AS state, detail AS reason, who, known_at
FROM lake.programme_event
WHERE subject = 'kpi' AND known_at <= getvariable('known_at')
QUALIFY row_number() OVER (PARTITION BY subject_id ORDER BY known_at DESC, event_id DESC) = 1;
