-- Input: {issue}. Row: where its complaints say the matter is, and how many.
SELECT jsonb_build_object('division', m.entry ->> 'division', 'complaints', count(*))::text
FROM issue_member AS m
WHERE m.generation = (SELECT generation FROM projection WHERE name = 'issue_members' AND active = 1) AND m.issue = ($1::jsonb ->> 'issue') AND m.what = 'complaint'
GROUP BY m.entry ->> 'division'
