-- Input: {topic, division or null, limit}. Row: an open complaint of the topic and the digest of its first words, the
-- newest first.
-- The index of its steps is named: in the order of positions the planner would go through everybody's.
SELECT json_object('number', c.number, 'words', (
    SELECT s.said ->> 'words' FROM complaint_step AS s INDEXED BY complaint_step_of
    WHERE s.generation = (SELECT generation FROM projection WHERE name = 'complaint_steps' AND active = 1) AND s.number = c.number ORDER BY s.position LIMIT 1))
FROM complaint_entry AS c
WHERE c.generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1) AND c.topic = ($1 ->> 'topic') AND c.closing IS NULL
  AND (($1 ->> 'division') IS NULL OR c.division = ($1 ->> 'division'))
ORDER BY c.received_at DESC, c.number DESC
LIMIT ($1 ->> 'limit')
