-- Row: how many there are on each shelf of what everyone may read.
SELECT json_object(
    'all', count(*),
    'open', count(*) FILTER (WHERE stage = 'open'), 'closed', count(*) FILTER (WHERE stage = 'closed'),
    'refused', count(*) FILTER (WHERE stage = 'refused'), 'imported', count(*) FILTER (WHERE stage = 'imported'),
    'awaiting', count(*) FILTER (WHERE answering = 'awaiting'), 'answered', count(*) FILTER (WHERE answering = 'answered')
)
FROM petition_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND shown_at IS NOT NULL AND $1 IS NOT NULL
