-- Input: null. Row: when the petition that has been open longest was opened, or none.
SELECT min(opened_at)::text
FROM petition
WHERE generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND stage = 'open' AND $1::text IS NOT NULL
HAVING min(opened_at) IS NOT NULL
