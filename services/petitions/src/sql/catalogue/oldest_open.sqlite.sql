-- Input: null. Row: when the petition that has been open longest was opened, or none.
SELECT CAST(min(opened_at) AS TEXT)
FROM petition
WHERE generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND stage = 'open' AND $1 IS NOT NULL
HAVING min(opened_at) IS NOT NULL
