-- Input: {number}. Row: a step of its case, the first one first. The index is named: in the order of positions the
-- planner would go through everybody's.
SELECT json_object('at', at, 'step', step, 'said', json(said)) FROM complaint_step INDEXED BY complaint_step_of
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaint_steps' AND active = 1) AND number = ($1 ->> 'number')
ORDER BY position
