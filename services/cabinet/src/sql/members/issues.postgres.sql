-- Input: {complaints}. Row: one of these complaints and the issue it is in.
SELECT jsonb_build_object('complaint', m.id, 'issue', m.issue)::text
FROM jsonb_array_elements_text($1::jsonb -> 'complaints') AS named (id)
JOIN issue_member AS m ON m.generation = (SELECT generation FROM projection WHERE name = 'issue_members' AND active = 1) AND m.id = named.id
WHERE m.what = 'complaint' AND m.issue IS NOT NULL
