-- One row per kind and month: how many partners were asked, how many delivered, and which did not.
SELECT
    kind,
    period,
    count(*) FILTER (asked) AS asked,
    count(delivery_id) AS delivered,
    list(partner ORDER BY partner) FILTER (asked AND delivery_id IS NULL) AS missing
FROM delivery_status
GROUP BY kind, period;
