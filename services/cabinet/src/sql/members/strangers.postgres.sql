-- Input: {issue, complaints}. Row: a complaint that is not in the issue.
SELECT to_jsonb(named.id)::text
FROM jsonb_array_elements_text($1::jsonb -> 'complaints') AS named (id)
WHERE NOT EXISTS (
    SELECT 1 FROM issue_member AS m
    WHERE m.generation = (SELECT generation FROM projection WHERE name = 'issue_members' AND active = 1) AND m.id = named.id AND m.issue = $1::jsonb ->> 'issue')
