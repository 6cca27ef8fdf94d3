-- One row per partner, kind and month: the delivery that holds, the latest known and not withdrawn.
-- Found out once per moment (see data/store_moments.py), or here and now in a publish.
SELECT * FROM query_table(coalesce(getvariable('held'), 'delivery_holding'));
