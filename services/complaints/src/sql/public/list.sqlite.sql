-- Input: {cells: [{week, topic}], is_closed: null or a boolean, before: an instant, limit}. Row: a complaint of these
-- weeks and topics that is nobody's tip, the latest week first. What was closed at that instant or later is open.
SELECT entry
FROM (SELECT value ->> 'week' AS week, value ->> 'topic' AS topic FROM json_each($1, '$.cells')) AS asked
CROSS JOIN complaint_entry AS c ON c.topic = asked.topic AND c.week = asked.week
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1)
  AND NOT coalesce(entry ->> 'is_tip', 0) AND entry ->> 'identity' IS NOT 'unknown'
  AND ($1 ->> 'is_closed' IS NULL OR coalesce(entry ->> 'closed_at' < ($1 ->> 'before'), 0) = ($1 ->> 'is_closed'))
ORDER BY c.week DESC, public_id
LIMIT $1 ->> 'limit'
