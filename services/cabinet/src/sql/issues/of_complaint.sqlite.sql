-- Input: {complaint}. Row: what was done with the issue that it is in, where that was on a published agenda.
SELECT json(i.entry)
FROM issue_member AS m
JOIN issue_entry AS i ON i.generation = (SELECT generation FROM projection WHERE name = 'issues' AND active = 1) AND i.issue = m.issue
WHERE m.generation = (SELECT generation FROM projection WHERE name = 'issue_members' AND active = 1) AND m.id = ($1 ->> 'complaint') AND i.published_agenda IS NOT NULL
