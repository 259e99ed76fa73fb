SELECT json_object('number', number, 'entry', json(entry)) FROM complaint_entry
WHERE generation = ($1 ->> 'generation') ORDER BY number
