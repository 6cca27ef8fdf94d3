-- One row per month, gemeente and partner: units in verblijf and geclusterd VPT that nobody lives in, where both are
-- told: the same homes as in K16.
SELECT period, gemeente, partner, units - occupied AS numerator, NULL::BIGINT AS denominator
FROM capacity_month
WHERE units IS NOT NULL AND occupied IS NOT NULL;
