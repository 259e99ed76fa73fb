SELECT jsonb_build_object('open', count(*) FILTER (WHERE stage = 'open'), 'closed', count(*) FILTER (WHERE stage = 'closed'))::text
FROM petition
WHERE generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND $1::text IS NOT NULL
