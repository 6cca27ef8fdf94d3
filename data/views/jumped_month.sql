-- One row per kind and month in which a figure of any partner jumped (E17), as long as its delivery holds: whether
-- such a partner explained it, and whether one did not. Only months that three partners delivered: never which partner.
WITH noticed AS (
    SELECT delivery_id, sheet, cell FROM lake.delivery_notice WHERE code = 'E17'
), jumped AS (
    SELECT 'clients' AS kind, f.delivery_id, f.period
    FROM lake.clients AS f
    SEMI JOIN noticed AS n ON n.delivery_id = f.delivery_id AND n.sheet = f.sheet AND n.cell = f.clients_cell
    UNION
    SELECT 'staff', f.delivery_id, f.period
    FROM lake.staff AS f
    SEMI JOIN noticed AS n ON n.delivery_id = f.delivery_id AND n.sheet = f.sheet AND n.cell = f.fte_cell
    UNION
    SELECT 'capacity', f.delivery_id, f.period
    FROM lake.capacity AS f
    SEMI JOIN noticed AS n ON n.delivery_id = f.delivery_id AND n.sheet = f.sheet AND n.cell = f.units_cell
    UNION
    SELECT 'waiting_list', f.delivery_id, f.period
    FROM lake.waiting_list AS f
    SEMI JOIN noticed AS n ON n.delivery_id = f.delivery_id AND n.sheet = f.sheet AND n.cell = f.waiting_cell
)
SELECT
    v.kind,
    v.period,
    coalesce(bool_or(trim(coalesce(d.note, '')) <> '') FILTER (j.delivery_id IS NOT NULL), false) AS explained,
    coalesce(bool_or(trim(coalesce(d.note, '')) = '') FILTER (j.delivery_id IS NOT NULL), false) AS unexplained
FROM delivery_valid AS v
JOIN lake.delivery AS d ON d.delivery_id = v.delivery_id
LEFT JOIN jumped AS j ON j.delivery_id = v.delivery_id AND j.kind = v.kind AND j.period = v.period
GROUP BY v.kind, v.period
HAVING count(DISTINCT v.partner) >= 3 AND count(j.delivery_id) > 0;
