-- Input: null. Row: {id, is_current, people}.
SELECT jsonb_build_object(
    'id', id,
    'is_current', is_current,
    'people', (SELECT count(*) FROM person_secret WHERE person_secret.kek_id = kek.id)
)::text
FROM kek
WHERE $1::text IS NOT NULL
ORDER BY is_current DESC, id
