-- Input: {number}. Row: the complaint.
SELECT entry::text FROM complaint_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1) AND number = ($1::jsonb ->> 'number')
