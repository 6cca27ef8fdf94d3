-- One row per partner, kind and month that the programme asks for, up to the last month that has ended. Of a
-- partner that left and whose figures were removed no month is asked up to then, at whatever moment one looks: the region is
-- that of the others.
SELECT p.partner, k.kind, m.period::DATE AS period
FROM partner AS p
CROSS JOIN asked_kind AS k
CROSS JOIN asked_month AS m
WHERE m.period >= coalesce(p.member_from, DATE '1900-01-01')
    AND m.period <= coalesce(p.member_to, DATE '9999-12-01')
    AND m.period > coalesce(
        (SELECT max(r.known_at) FROM lake.removal AS r WHERE r.partner = p.partner AND r.reason = 'left'), DATE '1900-01-01'
    )
    AND last_day(m.period::DATE) <= least(getvariable('known_at'), make_timestamp(epoch_us(now())));
