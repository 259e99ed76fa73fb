-- Input: {agency}. Row: an issue with a decision that is assigned to it, the last one first.
SELECT json(entry)
FROM issue_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'issues' AND active = 1) AND agency = ($1 ->> 'agency')
ORDER BY position DESC
LIMIT 500
