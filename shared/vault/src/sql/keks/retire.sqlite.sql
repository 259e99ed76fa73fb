-- Input: null. Row: "id" of each key that nobody is kept under any more, and that is gone now.
DELETE FROM kek
WHERE is_current = 0 AND $1 IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM person_secret WHERE person_secret.kek_id = kek.id)
RETURNING json_quote(id)
