SELECT to_json(petition)::text
FROM petition
WHERE generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND stage IN ('open', 'closed') AND $1::text IS NOT NULL
ORDER BY opened_at DESC, petition DESC
