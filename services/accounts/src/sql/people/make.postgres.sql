-- Input: {at, people: [{mac, key}, …]}. Row: {mac, key} of each, the key being the one that was there
-- first; none of who is leaving at this moment. The update changes nothing; it only lets a row that
-- exists be returned. Rows are taken in one order by everyone, so that two batches never wait for
-- each other.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS content)
INSERT INTO person (register_mac, person_key, created_at)
SELECT people.mac, people.key, (input.content ->> 'at')::bigint
FROM input, jsonb_to_recordset(input.content -> 'people') AS people (mac text, key text)
ORDER BY people.mac
ON CONFLICT (register_mac) DO UPDATE SET created_at = person.created_at WHERE person.leaving_at IS NULL
RETURNING jsonb_build_object('mac', register_mac, 'key', person_key)::text
