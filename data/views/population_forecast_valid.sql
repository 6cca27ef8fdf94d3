-- One row per row of the deliveries of kind population_forecast that hold at the moment asked for; the region delivers them.
SELECT f.*
FROM lake.population_forecast AS f
SEMI JOIN delivery_valid AS v
    ON v.delivery_id = f.delivery_id AND v.period = f.period AND v.kind = 'population_forecast';
