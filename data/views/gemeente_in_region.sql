-- One row per gemeente and region that it is in: the programme's whole region, and each zorgkantoorregio.
SELECT 'programme' AS region, gemeente FROM programme_gemeente
UNION ALL
SELECT z.zorgkantoorregio AS region, z.gemeente
FROM zorgkantoorregio_gemeente AS z
SEMI JOIN programme_gemeente AS p ON p.gemeente = z.gemeente
WHERE z.valid_to IS NULL;
