-- One row per month, gemeente and partner: VPT clients who went to verblijf in the year up to it, and on average.
SELECT * FROM query_table(coalesce(getvariable('held') || '_vpt_year', 'vpt_year_holding'));
