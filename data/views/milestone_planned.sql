-- One row per planned day that was ever said of a milestone that stands: the milestone, the day, and when it was said.
SELECT l.record, (l.detail ->> 'planned')::DATE AS planned, l.known_at
FROM record_log AS l
JOIN record_now AS n ON n.kind = l.kind AND n.record = l.record
WHERE l.kind = 'milestone' AND l.what = 'set' AND (l.detail ->> 'planned') IS NOT NULL;
