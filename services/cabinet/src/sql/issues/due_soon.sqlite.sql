-- Input: {today, soon: dates}. Row: an issue whose decision is not done and whose last day is between these.
SELECT json_object('issue', issue, 'agency', agency, 'due_on', due_on)
FROM issue_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'issues' AND active = 1) AND progress = 'decided'
  AND due_on >= ($1 ->> 'today') AND due_on <= ($1 ->> 'soon')
ORDER BY due_on, issue
