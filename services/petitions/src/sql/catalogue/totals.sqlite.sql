SELECT json_object('open', count(*) FILTER (WHERE stage = 'open'), 'closed', count(*) FILTER (WHERE stage = 'closed'))
FROM petition_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND stage IN ('open', 'closed') AND $1 IS NOT NULL
