-- One row per delivery, month and gemeente: people waiting for a place now (urgent and actief plaatsen), of these
-- above the norm and with care meanwhile, each beside those of whom it is known; by status and by the leveringsvorm
-- that is wanted; the days they waited together and how many people that are; preference and precaution apart.
SELECT
    delivery_id,
    partner,
    period,
    gemeente,
    sum(waiting) FILTER (now)::BIGINT AS waiting,
    sum(waiting) FILTER (wait_status = 'urgent')::BIGINT AS urgent,
    sum(waiting) FILTER (wait_status = 'actief')::BIGINT AS actief,
    sum(waiting) FILTER (wait_status = 'voorkeur')::BIGINT AS preference,
    sum(waiting) FILTER (wait_status = 'voorzorg')::BIGINT AS precaution,
    sum(above_norm) FILTER (now AND waiting IS NOT NULL)::BIGINT AS above_norm,
    sum(waiting) FILTER (now AND above_norm IS NOT NULL)::BIGINT AS norm_known,
    sum(waiting) FILTER (now AND bridging = 'ja')::BIGINT AS bridged,
    sum(waiting) FILTER (now AND bridging IN ('ja', 'nee'))::BIGINT AS bridging_known,
    sum(waiting * wait_days) FILTER (now AND waiting > 0) AS days,
    sum(waiting) FILTER (now AND waiting > 0 AND wait_days IS NOT NULL)::BIGINT AS days_known,
    sum(waiting) FILTER (now AND leveringsvorm = 'vpt')::BIGINT AS wants_vpt,
    sum(waiting) FILTER (now AND leveringsvorm = 'mpt')::BIGINT AS wants_mpt,
    sum(waiting) FILTER (now AND leveringsvorm = 'pgb')::BIGINT AS wants_pgb,
    sum(waiting) FILTER (now AND leveringsvorm = 'verblijf')::BIGINT AS wants_verblijf,
    sum(waiting) FILTER (now AND leveringsvorm = 'dtv')::BIGINT AS wants_dtv,
    sum(waiting) FILTER (now AND coalesce(leveringsvorm, '') = '')::BIGINT AS wants_untold
FROM (SELECT *, wait_status IN ('urgent', 'actief') AS now FROM delivered)
GROUP BY ALL;
