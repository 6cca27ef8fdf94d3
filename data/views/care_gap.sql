-- One row per month: how many clients more will be asked of the partners than they have and firmly plan, on the first of January ten years after that month's year, by the long-term run that counts (demographic scenario).
SELECT * FROM query_table(coalesce(getvariable('held') || '_care_gap', 'care_gap_holding'));
