-- Input: {id, at}. Whoever is first decides: of two at once the index of the current one refuses one.
INSERT INTO kek (id, is_current, since)
SELECT input.id, true, input.at
FROM jsonb_to_record($1::jsonb) AS input (id text, at bigint)
WHERE NOT EXISTS (SELECT 1 FROM kek)
ON CONFLICT DO NOTHING
