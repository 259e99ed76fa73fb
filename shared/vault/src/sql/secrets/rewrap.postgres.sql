-- Input: {from, to, people: [{person, wrapped}, …]}. Row: "person" of
-- each who moved; whoever is under another key by now is left alone.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS content)
UPDATE person_secret
SET kek_id = input.content ->> 'to', wrapped = new.wrapped
FROM input, jsonb_to_recordset(input.content -> 'people') AS new (person text, wrapped text)
WHERE person_secret.person_key = new.person AND person_secret.kek_id = input.content ->> 'from'
RETURNING to_jsonb(person_secret.person_key)::text
