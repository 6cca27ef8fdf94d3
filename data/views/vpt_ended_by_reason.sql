-- One row per month, gemeente, partner and reason: clients whose VPT ended that month. A reason that was not told
-- is "".
SELECT
    period,
    gemeente,
    partner,
    CASE WHEN name = 'vpt_outflow_no_reason' THEN '' ELSE replace(name, 'ended_', '') END AS outflow_reason,
    numerator,
    NULL::BIGINT AS denominator
FROM (
    SELECT
        period,
        gemeente,
        partner,
        ended_overlijden,
        ended_verblijf_eigen,
        ended_verblijf_elders,
        ended_andere_aanbieder,
        ended_overig,
        vpt_outflow_no_reason
    FROM clients_month
)
UNPIVOT (numerator FOR name IN (
    ended_overlijden, ended_verblijf_eigen, ended_verblijf_elders,
    ended_andere_aanbieder, ended_overig, vpt_outflow_no_reason
));
