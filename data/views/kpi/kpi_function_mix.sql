-- One row per month and partner: fte of zorghulp, helpende and welzijn of all fte in VPT teams (K21); no gemeente.
SELECT period, gemeente, partner, vpt_support_fte AS numerator, vpt_fte AS denominator
FROM staff_month
WHERE vpt_fte IS NOT NULL;
