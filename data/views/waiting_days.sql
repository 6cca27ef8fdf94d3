-- One row per month, gemeente and partner: days that people waiting now (urgent and actief plaatsen) waited together,
-- and how many people that are; of rows of which the average was told. The one divided by the other is the average.
SELECT period, gemeente, partner, days AS numerator, days_known AS denominator
FROM waiting_list_month
WHERE days_known IS NOT NULL;
