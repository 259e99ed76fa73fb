-- Input: null. Row: when the petition that has been open longest was opened, or none.
SELECT CAST(min(shown_at) AS TEXT)
FROM petition_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND stage = 'open' AND $1 IS NOT NULL
HAVING min(shown_at) IS NOT NULL
