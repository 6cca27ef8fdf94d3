-- One row per delivery known at the moment asked for, with when and why it was withdrawn, if so by then; and when its figures
-- and its original were really removed, and why (left or term), whatever the moment.
SELECT
    d.*,
    w.known_at AS withdrawn_at,
    w.who AS withdrawn_by,
    w.why AS withdrawn_why,
    r.known_at AS removed_at,
    r.reason AS removed_reason
FROM lake.delivery AS d
LEFT JOIN (
    SELECT delivery_id, min(known_at) AS known_at, arg_min(who, known_at) AS who, arg_min(why, known_at) AS why
    FROM lake.withdrawal
    WHERE known_at <= getvariable('known_at')
    GROUP BY delivery_id
) AS w ON w.delivery_id = d.delivery_id
LEFT JOIN lake.removal AS r ON r.delivery_id = d.delivery_id
WHERE d.known_at <= getvariable('known_at');
