-- The numbers of all petitions that were ever open, the newest first.
SELECT json_quote(petition)
FROM petition_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND stage IN ('open', 'closed') AND $1 IS NOT NULL
ORDER BY shown_at DESC, petition DESC
