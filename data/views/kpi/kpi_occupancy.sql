-- One row per month, gemeente and partner: occupied of available units, verblijf and geclusterd VPT (K16, KIK-V 15).
SELECT period, gemeente, partner, sum(occupied)::BIGINT AS numerator, sum(units)::BIGINT AS denominator
FROM capacity_valid
WHERE occupied IS NOT NULL
    AND units IS NOT NULL
    AND hardness = ''
    AND (leveringsvorm = 'verblijf' OR (leveringsvorm = 'vpt' AND vpt_type = 'geclusterd'))
GROUP BY ALL;
