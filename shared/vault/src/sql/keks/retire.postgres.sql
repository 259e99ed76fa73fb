-- Input: null. Row: "id" of each key that nobody is kept under any more, and that is gone now.
DELETE FROM kek
WHERE NOT is_current AND $1::text IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM person_secret WHERE person_secret.kek_id = kek.id)
RETURNING to_jsonb(id)::text
