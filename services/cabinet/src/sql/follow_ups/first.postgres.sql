-- Input: {issue, complaint}. Row: the first complaint of the same person in the issue, once it is known who is to be
-- asked.
SELECT to_jsonb(f.id)::text
FROM issue_member AS m
JOIN issue_member AS f ON f.generation = m.generation AND f.issue = m.issue AND f.complainant = m.complainant
WHERE m.generation = (SELECT generation FROM projection WHERE name = 'issue_members' AND active = 1) AND m.id = ($1::jsonb ->> 'complaint') AND m.issue = ($1::jsonb ->> 'issue') AND m.is_fixed = 1
ORDER BY f.received_position
LIMIT 1
