-- Input: {agency, …filters or null, after: {due_on, number}, limit}. Row: what is late beneath an agency and has
-- reached it, due first.
-- The index is named: without knowing how many are whose, the planner takes one that goes through everybody's.
SELECT entry FROM complaint_entry INDEXED BY complaint_late
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1)
  AND turn = 'agency' AND overdue_level > 0
  AND EXISTS (SELECT 1 FROM json_each(entry, '$.reached') AS level WHERE level.value = ($1 ->> 'agency'))
  AND (due_by, number) > (($1 ->> '$.after.due_on'), ($1 ->> '$.after.number'))
  AND (($1 ->> 'turn') IS NULL OR turn = ($1 ->> 'turn'))
  AND (($1 ->> 'channel') IS NULL OR channel = ($1 ->> 'channel'))
  AND (($1 ->> 'kind') IS NULL OR kind = ($1 ->> 'kind'))
  AND (($1 ->> 'topic') IS NULL OR topic = ($1 ->> 'topic'))
  AND (($1 ->> 'division') IS NULL OR division = ($1 ->> 'division'))
ORDER BY due_by, number
LIMIT ($1 ->> 'limit')
