-- Input: null. Row: {id, is_current} of each key that data is kept under.
SELECT json_object('id', id, 'is_current', json(iif(is_current, 'true', 'false')))
FROM kek
WHERE $1 IS NOT NULL
ORDER BY id
