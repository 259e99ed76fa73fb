-- Input: {agency, today, soon: dates}. Row: how much waits at an agency, and how much of it is near its last day or past it.
-- The index is named: without knowing how many are whose, the planner takes one that goes through everybody's.
SELECT json_object(
    'waiting', count(*),
    'due_soon', count(*) FILTER (WHERE due_by >= ($1 ->> 'today') AND due_by <= ($1 ->> 'soon')),
    'overdue', count(*) FILTER (WHERE due_by < ($1 ->> 'today')))
FROM complaint_entry INDEXED BY complaint_at_agency
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1) AND turn = 'agency' AND agency = ($1 ->> 'agency')
