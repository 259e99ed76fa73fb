-- Input: {issue, after, limit, is_open}. Row: a person of the issue by the first of their complaints, with all of them
-- and how far they were asked.
SELECT json_object('complaint', m.id, 'received_position', m.received_position, 'entry', json(f.entry), 'complaints', (
    SELECT json_group_array(o.id) FROM issue_member AS o
    WHERE o.generation = m.generation AND o.issue = m.issue AND o.complainant = m.complainant))
FROM issue_member AS m
LEFT JOIN follow_up_entry AS f
    ON f.generation = (SELECT generation FROM projection WHERE name = 'follow_ups' AND active = 1) AND f.id = 'follow-up/' || m.issue || '/' || m.id
WHERE m.generation = (SELECT generation FROM projection WHERE name = 'issue_members' AND active = 1) AND m.issue = ($1 ->> 'issue') AND m.received_position > ($1 ->> 'after') AND m.complainant IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM issue_member AS e
    WHERE e.generation = m.generation AND e.issue = m.issue AND e.complainant = m.complainant
      AND e.received_position < m.received_position)
  AND (($1 ->> 'is_open') = 0 OR f.reached IS NULL)
ORDER BY m.received_position
LIMIT ($1 ->> 'limit')
