-- Input: {complaints}. Row: a matter that one of these complaints is of, each once.
SELECT DISTINCT to_jsonb(m.matter)::text
FROM jsonb_array_elements_text($1::jsonb -> 'complaints') AS named (id)
JOIN issue_member AS m ON m.generation = (SELECT generation FROM projection WHERE name = 'issue_members' AND active = 1) AND m.id = named.id
WHERE m.matter IS NOT NULL
