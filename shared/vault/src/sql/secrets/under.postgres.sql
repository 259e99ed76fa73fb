-- Input: {kek, limit}. Row: {person, wrapped} of some who are still kept under this key.
SELECT jsonb_build_object('person', person_key, 'wrapped', wrapped)::text
FROM person_secret
WHERE kek_id = $1::jsonb ->> 'kek'
ORDER BY person_key
LIMIT ($1::jsonb ->> 'limit')::bigint
