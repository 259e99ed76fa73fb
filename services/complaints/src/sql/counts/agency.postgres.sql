-- Input: {agency, today, soon: dates}. Row: how much waits at an agency, and how much of it is near its last day or past it.
SELECT jsonb_build_object(
    'waiting', count(*),
    'due_soon', count(*) FILTER (WHERE due_by >= ($1::jsonb ->> 'today') AND due_by <= ($1::jsonb ->> 'soon')),
    'overdue', count(*) FILTER (WHERE due_by < ($1::jsonb ->> 'today')))::text
FROM complaint_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1) AND turn = 'agency' AND agency = ($1::jsonb ->> 'agency')
