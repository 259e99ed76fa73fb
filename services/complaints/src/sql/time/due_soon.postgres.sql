-- Input: {today, soon: dates}. Row: a complaint that waits at an agency and whose last day is between these.
SELECT jsonb_build_object('number', number, 'agency', agency, 'due_on', due_by)::text FROM complaint_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1) AND turn = 'agency'
  AND due_by >= ($1::jsonb ->> 'today') AND due_by <= ($1::jsonb ->> 'soon')
ORDER BY due_by, number
