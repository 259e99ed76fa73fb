-- Input: {numbers}. Row: one of these complaints and the digest of its first words.
-- The index of its steps is named: in the order of positions the planner would go through everybody's.
SELECT json_object('number', named.value, 'words', (
    SELECT s.said ->> 'words' FROM complaint_step AS s INDEXED BY complaint_step_of
    WHERE s.generation = (SELECT generation FROM projection WHERE name = 'complaint_steps' AND active = 1) AND s.number = named.value ORDER BY s.position LIMIT 1))
FROM json_each($1, '$.numbers') AS named
