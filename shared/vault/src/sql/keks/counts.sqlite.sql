-- Input: null. Row: {id, is_current, people}.
SELECT json_object(
    'id', id,
    'is_current', json(iif(is_current, 'true', 'false')),
    'people', (SELECT count(*) FROM person_secret WHERE person_secret.kek_id = kek.id)
)
FROM kek
WHERE $1 IS NOT NULL
ORDER BY is_current DESC, id
