-- One row per month, gemeente and partner: clients and VPT flows; what was not delivered stays empty.
SELECT
    period,
    gemeente,
    partner,
    sum(clients) FILTER (leveringsvorm = 'vpt')::BIGINT AS vpt,
    sum(clients) FILTER (leveringsvorm = 'mpt')::BIGINT AS mpt,
    sum(clients) FILTER (leveringsvorm = 'pgb')::BIGINT AS pgb,
    sum(clients) FILTER (leveringsvorm = 'verblijf')::BIGINT AS verblijf,
    sum(clients) FILTER (leveringsvorm IN ('vpt', 'mpt', 'pgb', 'verblijf', 'dtv'))::BIGINT AS total,
    sum(inflow) FILTER (leveringsvorm = 'vpt')::BIGINT AS vpt_inflow,
    sum(outflow) FILTER (leveringsvorm = 'vpt')::BIGINT AS vpt_outflow
FROM clients_valid
GROUP BY ALL;
