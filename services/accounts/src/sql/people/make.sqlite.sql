-- Input: {at, people: [{mac, key}, …]}. Row: {mac, key} of each, the key being the one that was there
-- first; none of who is leaving at this moment. The update changes nothing; it only lets a row that
-- exists be returned.
INSERT INTO person (register_mac, person_key, created_at)
SELECT value ->> 'mac', value ->> 'key', $1 ->> 'at'
FROM json_each($1, '$.people')
WHERE true
ON CONFLICT (register_mac) DO UPDATE SET created_at = created_at WHERE person.leaving_at IS NULL
RETURNING json_object('mac', register_mac, 'key', person_key)
