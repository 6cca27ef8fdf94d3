-- One row per month, gemeente and partner: VPT clients who went to verblijf in the twelve months up to it, of the
-- average number of VPT clients in them (K13); partners with twelve months told in full only.
SELECT period, gemeente, partner, to_verblijf AS numerator, average AS denominator
FROM vpt_year;
