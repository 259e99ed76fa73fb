-- Input: {id, at}. Whoever is first decides.
INSERT INTO kek (id, is_current, since)
SELECT $1 ->> 'id', 1, $1 ->> 'at'
WHERE NOT EXISTS (SELECT 1 FROM kek)
ON CONFLICT DO NOTHING
