-- The numbers of all petitions that were ever open, the newest first.
SELECT to_json(petition)::text
FROM petition_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND stage IN ('open', 'closed') AND $1::jsonb IS NOT NULL
ORDER BY shown_at DESC, petition DESC
