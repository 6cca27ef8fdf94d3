-- One row per delivery, month and gemeente: clients by leveringsvorm, and the VPT flows.
SELECT
    delivery_id,
    partner,
    period,
    gemeente,
    sum(clients) FILTER (leveringsvorm = 'vpt')::BIGINT AS vpt,
    sum(clients) FILTER (leveringsvorm = 'mpt')::BIGINT AS mpt,
    sum(clients) FILTER (leveringsvorm = 'pgb')::BIGINT AS pgb,
    sum(clients) FILTER (leveringsvorm = 'verblijf')::BIGINT AS verblijf,
    sum(clients) FILTER (leveringsvorm = 'dtv')::BIGINT AS dtv,
    sum(inflow) FILTER (leveringsvorm = 'vpt')::BIGINT AS vpt_inflow,
    sum(outflow) FILTER (leveringsvorm = 'vpt')::BIGINT AS vpt_outflow
FROM delivered
GROUP BY ALL;
