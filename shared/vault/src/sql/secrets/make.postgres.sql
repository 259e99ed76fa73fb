-- Input: {person, kek, wrapped, at}. Whoever is first decides; under a key that is not the current
-- one nothing is made, and it stays the current one until this is committed.
INSERT INTO person_secret (person_key, kek_id, wrapped, made_at)
SELECT input.person, kek.id, input.wrapped, input.at
FROM jsonb_to_record($1::jsonb) AS input (person text, kek text, wrapped text, at bigint)
JOIN kek ON kek.id = input.kek AND kek.is_current
FOR SHARE OF kek
ON CONFLICT DO NOTHING
