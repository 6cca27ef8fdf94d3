-- One row per prestatie, unit and start: the NZa's maximum tariff, in euros per unit, with the days from and up to which
-- it holds. Public; what was agreed with a zorgkantoor is not among them.
SELECT
    period AS valid_from,
    valid_until,
    prestatie,
    coalesce(prestatiecode, '') AS prestatiecode,
    prestatiegroep,
    unit,
    tariff_eur,
    source
FROM tariffs_valid
WHERE tariff_kind = 'maximum' AND tariff_eur IS NOT NULL;
