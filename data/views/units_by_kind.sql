-- One row per month, gemeente, partner, kind of home (verblijf, or the type of VPT) and whether somebody lives there
-- (bezet, vrij, or onbekend when that was not told): units that are there now. MPT and pgb have no places.
SELECT
    period,
    gemeente,
    partner,
    split_part(name, '_', 1) AS kind,
    split_part(name, '_', 2) AS state,
    numerator,
    NULL::BIGINT AS denominator
FROM capacity_month
UNPIVOT (numerator FOR name IN (
    verblijf_bezet, verblijf_vrij, verblijf_onbekend,
    geclusterd_bezet, geclusterd_vrij, geclusterd_onbekend,
    gespikkeld_bezet, gespikkeld_vrij, gespikkeld_onbekend,
    nabij_bezet, nabij_vrij, nabij_onbekend,
    wijk_bezet, wijk_vrij, wijk_onbekend,
    onbekend_bezet, onbekend_vrij, onbekend_onbekend
));
