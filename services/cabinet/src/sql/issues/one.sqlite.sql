-- Input: {issue}. Row: what was done with it.
SELECT json(entry) FROM issue_entry WHERE generation = (SELECT generation FROM projection WHERE name = 'issues' AND active = 1) AND issue = ($1 ->> 'issue')
