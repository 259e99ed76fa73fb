-- Input: {before, limit}. Row: an issue that was on a published agenda, the last one first.
SELECT (entry)::text
FROM issue_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'issues' AND active = 1) AND published_agenda IS NOT NULL AND published_agenda <= ($1::jsonb ->> 'before')
ORDER BY published_agenda DESC, issue
LIMIT ($1::jsonb ->> 'limit')::bigint
