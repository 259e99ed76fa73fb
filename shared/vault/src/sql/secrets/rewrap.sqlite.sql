-- Input: {from, to, people: [{person, wrapped}, …]}. Row: "person" of
-- each who moved; whoever is under another key by now is left alone.
UPDATE person_secret
SET kek_id = $1 ->> 'to', wrapped = new.value ->> 'wrapped'
FROM json_each($1, '$.people') AS new
WHERE person_secret.person_key = new.value ->> 'person' AND person_secret.kek_id = $1 ->> 'from'
RETURNING json_quote(person_key)
