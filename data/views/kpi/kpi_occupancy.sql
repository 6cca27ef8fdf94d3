-- One row per month, gemeente and partner: occupied of available units, verblijf and geclusterd VPT (K16, KIK-V 15).
SELECT period, gemeente, partner, occupied AS numerator, units AS denominator
FROM capacity_month
WHERE units IS NOT NULL;
