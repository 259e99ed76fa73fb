-- Input: {shelf, kind, key, petition, limit}; key and petition are those of the last row seen, or none.
-- All or the closed ones that anyone has signed here, the most signed first.
SELECT jsonb_build_object('key', t.n, 'entry', (p.entry || jsonb_build_object('signature_count', coalesce(t.n, 0))))::text
FROM tally_total AS t
JOIN petition_entry AS p ON p.petition = t.petition
    AND p.shown_at IS NOT NULL
WHERE p.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND t.generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1)
  AND ($1::jsonb ->> 'kind' IS NULL OR p.kind = $1::jsonb ->> 'kind')
  AND ($1::jsonb ->> 'shelf' = 'all' OR p.stage = $1::jsonb ->> 'shelf')
  AND (t.n, t.petition) < (coalesce(($1::jsonb ->> 'key')::bigint, 9223372036854775807), coalesce($1::jsonb ->> 'petition', '~'))
ORDER BY t.n DESC, t.petition DESC
LIMIT ($1::jsonb ->> 'limit')::bigint
