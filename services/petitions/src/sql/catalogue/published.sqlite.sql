SELECT json_quote(petition)
FROM petition
WHERE generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND stage IN ('open', 'closed') AND $1 IS NOT NULL
ORDER BY opened_at DESC, petition DESC
