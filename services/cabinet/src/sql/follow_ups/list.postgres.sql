-- Input: {issue, after, limit, is_open}. Row: a person of the issue by the first of their complaints, with all of them
-- and how far they were asked.
SELECT jsonb_build_object('complaint', m.id, 'received_position', m.received_position, 'entry', (f.entry), 'complaints', (
    SELECT jsonb_agg(o.id) FROM issue_member AS o
    WHERE o.generation = m.generation AND o.issue = m.issue AND o.complainant = m.complainant))::text
FROM issue_member AS m
LEFT JOIN follow_up_entry AS f
    ON f.generation = (SELECT generation FROM projection WHERE name = 'follow_ups' AND active = 1) AND f.id = 'follow-up/' || m.issue || '/' || m.id
WHERE m.generation = (SELECT generation FROM projection WHERE name = 'issue_members' AND active = 1) AND m.issue = ($1::jsonb ->> 'issue') AND m.received_position > ($1::jsonb ->> 'after')::bigint AND m.complainant IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM issue_member AS e
    WHERE e.generation = m.generation AND e.issue = m.issue AND e.complainant = m.complainant
      AND e.received_position < m.received_position)
  AND (($1::jsonb ->> 'is_open')::bigint = 0 OR f.reached IS NULL)
ORDER BY m.received_position
LIMIT ($1::jsonb ->> 'limit')::bigint
