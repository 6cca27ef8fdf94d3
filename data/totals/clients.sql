-- One row per delivery, month and gemeente: clients by leveringsvorm, VPT by type, VV4, and the VPT flows.
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
    sum(outflow) FILTER (leveringsvorm = 'vpt')::BIGINT AS vpt_outflow,
    sum(outflow) FILTER (
        leveringsvorm = 'vpt' AND outflow_reason IN ('verblijf_eigen', 'verblijf_elders')
    )::BIGINT AS vpt_to_verblijf,
    sum(outflow) FILTER (leveringsvorm = 'vpt' AND coalesce(outflow_reason, '') = '')::BIGINT AS vpt_outflow_no_reason,
    sum(outflow) FILTER (leveringsvorm = 'vpt' AND outflow_reason = 'overlijden')::BIGINT AS ended_overlijden,
    sum(outflow) FILTER (leveringsvorm = 'vpt' AND outflow_reason = 'verblijf_eigen')::BIGINT AS ended_verblijf_eigen,
    sum(outflow) FILTER (leveringsvorm = 'vpt' AND outflow_reason = 'verblijf_elders')::BIGINT AS ended_verblijf_elders,
    sum(outflow) FILTER (leveringsvorm = 'vpt' AND outflow_reason = 'andere_aanbieder')::BIGINT AS ended_andere_aanbieder,
    sum(outflow) FILTER (leveringsvorm = 'vpt' AND outflow_reason = 'overig')::BIGINT AS ended_overig,
    sum(clients) FILTER (leveringsvorm = 'vpt' AND vpt_type = 'geclusterd')::BIGINT AS vpt_geclusterd,
    sum(clients) FILTER (leveringsvorm = 'vpt' AND vpt_type = 'gespikkeld')::BIGINT AS vpt_gespikkeld,
    sum(clients) FILTER (leveringsvorm = 'vpt' AND vpt_type = 'nabij')::BIGINT AS vpt_nabij,
    sum(clients) FILTER (leveringsvorm = 'vpt' AND vpt_type = 'wijk')::BIGINT AS vpt_wijk,
    sum(clients) FILTER (zorgprofiel = 'VV04')::BIGINT AS vv4,
    sum(clients) FILTER (zorgprofiel = 'VV04' AND leveringsvorm <> 'verblijf')::BIGINT AS vv4_home
FROM delivered
GROUP BY ALL;
