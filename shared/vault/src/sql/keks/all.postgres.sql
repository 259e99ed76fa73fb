-- Input: null. Row: {id, is_current} of each key that data is kept under.
SELECT jsonb_build_object('id', id, 'is_current', is_current)::text
FROM kek
WHERE $1::text IS NOT NULL
ORDER BY id
