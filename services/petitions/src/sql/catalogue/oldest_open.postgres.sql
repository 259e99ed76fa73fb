-- Input: null. Row: when the petition that has been open longest was opened, or none.
SELECT min(shown_at)::text
FROM petition_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND stage = 'open' AND $1::jsonb IS NOT NULL
HAVING min(shown_at) IS NOT NULL
