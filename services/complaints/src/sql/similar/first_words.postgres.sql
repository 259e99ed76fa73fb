-- Input: {numbers}. Row: one of these complaints and the digest of its first words.
SELECT jsonb_build_object('number', named.number, 'words', (
    SELECT s.said ->> 'words' FROM complaint_step AS s
    WHERE s.generation = (SELECT generation FROM projection WHERE name = 'complaint_steps' AND active = 1) AND s.number = named.number ORDER BY s.position LIMIT 1))::text
FROM jsonb_array_elements_text($1::jsonb -> 'numbers') AS named (number)
