-- One row per month, partner and niveau: fte in employment, 36 hours a week; together they are K19. A niveau that was
-- not told is ""; no gemeente.
SELECT
    period,
    gemeente,
    partner,
    CASE WHEN name = 'fte_untold' THEN '' ELSE replace(name, 'fte_', '') END AS niveau,
    numerator,
    NULL::DOUBLE AS denominator
FROM (
    UNPIVOT (
        SELECT
            period,
            gemeente,
            partner,
            fte_zorghulp,
            fte_helpende,
            fte_verzorgende_ig,
            fte_mbo_vpk,
            fte_hbo_vpk,
            fte_behandelaar,
            fte_welzijn,
            fte_huishoudelijk,
            fte_leerling,
            fte_overig,
            fte_untold
        FROM staff_month
    )
    ON COLUMNS(* EXCLUDE (period, gemeente, partner))
    INTO NAME name VALUE numerator
);
