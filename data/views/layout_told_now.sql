-- One row per partner and layout of a sheet: what the partner last said of it, unless taken back.
SELECT partner, fingerprint, headings, said, who, known_at
FROM lake.layout_told
WHERE known_at <= getvariable('known_at')
QUALIFY row_number() OVER (PARTITION BY partner, fingerprint ORDER BY known_at DESC) = 1
    AND said <> '';
