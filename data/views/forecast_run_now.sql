-- One row per forecast run known at the moment asked for and not withdrawn by then; `place` 1 is the one that counts of
-- its term and scenario: of the latest figures, and of these the one made last.
SELECT
    *,
    row_number() OVER (
        PARTITION BY term, scenario ORDER BY inputs_known_at DESC, known_at DESC, run_id DESC
    ) AS place
FROM lake.forecast_run
WHERE known_at <= getvariable('known_at')
    AND run_id NOT IN (
        SELECT run_id FROM lake.forecast_withdrawal WHERE known_at <= getvariable('known_at')
    );
