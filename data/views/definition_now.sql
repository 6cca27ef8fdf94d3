-- One row per KPI: the mark of the definition that was last in force at the moment asked for, and since when.
SELECT kpi, arg_max(hash, (known_at, hash)) AS hash, max(known_at) AS known_at
FROM lake.kpi_definition
WHERE known_at <= getvariable('known_at')
GROUP BY kpi;
