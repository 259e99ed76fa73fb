-- Input: {today, soon: dates}. Row: a complaint that waits at an agency and whose last day is between these.
SELECT json_object('number', number, 'agency', agency, 'due_on', due_by) FROM complaint_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1) AND turn = 'agency'
  AND due_by >= ($1 ->> 'today') AND due_by <= ($1 ->> 'soon')
ORDER BY due_by, number
