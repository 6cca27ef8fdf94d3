-- One row per note that people wrote at a month and did not take away: about the region ("") or one gemeente.
SELECT
    subject_id AS note,
    (detail ->> 'period')::DATE AS period,
    detail ->> 'gemeente' AS gemeente,
    detail ->> 'label' AS label,
    who,
    known_at
FROM (
    SELECT *
    FROM lake.programme_event
    WHERE subject = 'note' AND known_at <= getvariable('known_at')
    QUALIFY row_number() OVER (PARTITION BY subject_id ORDER BY known_at DESC, event_id DESC) = 1
)
WHERE what = 'written';
