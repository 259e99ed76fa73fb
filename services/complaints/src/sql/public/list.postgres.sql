-- Input: {cells: [{week, topic}], is_closed: null or a boolean, before: an instant, limit}. Row: a complaint of these
-- weeks and topics that is nobody's tip, the latest week first. What was closed at that instant or later is open.
SELECT entry::text
FROM jsonb_to_recordset($1::jsonb -> 'cells') AS asked (week text, topic text)
JOIN complaint_entry AS c ON c.topic = asked.topic AND c.week = asked.week
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1)
  AND NOT coalesce((entry ->> 'is_tip')::boolean, false) AND entry ->> 'identity' IS DISTINCT FROM 'unknown'
  AND ($1::jsonb ->> 'is_closed' IS NULL OR coalesce((entry ->> 'closed_at')::bigint < ($1::jsonb ->> 'before')::bigint, false) = ($1::jsonb ->> 'is_closed')::boolean)
ORDER BY c.week DESC, public_id
LIMIT ($1::jsonb ->> 'limit')::bigint
