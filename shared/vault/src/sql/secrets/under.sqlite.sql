-- Input: {kek, limit}. Row: {person, wrapped} of some who are still kept under this key.
SELECT json_object('person', person_key, 'wrapped', wrapped)
FROM person_secret
WHERE kek_id = $1 ->> 'kek'
ORDER BY person_key
LIMIT $1 ->> 'limit'
