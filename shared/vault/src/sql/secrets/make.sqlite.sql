-- Input: {person, kek, wrapped, at}. Whoever is first decides; under a key that is not the current
-- one nothing is made.
INSERT INTO person_secret (person_key, kek_id, wrapped, made_at)
SELECT $1 ->> 'person', kek.id, $1 ->> 'wrapped', $1 ->> 'at'
FROM kek
WHERE kek.id = $1 ->> 'kek' AND kek.is_current = 1
ON CONFLICT DO NOTHING
