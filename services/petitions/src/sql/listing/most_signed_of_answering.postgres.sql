-- Input: {shelf, kind, key, petition, limit}; key and petition are those of the last row seen, or none.
-- With an answer, or awaiting one, the most signed first.
SELECT jsonb_build_object('key', coalesce(t.n, 0), 'entry', (p.entry || jsonb_build_object('signature_count', coalesce(t.n, 0))))::text
FROM petition_entry AS p
LEFT JOIN tally_total AS t ON t.petition = p.petition
    AND t.generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1)
WHERE p.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND p.answering = $1::jsonb ->> 'shelf' AND p.shown_at IS NOT NULL
  AND ($1::jsonb ->> 'kind' IS NULL OR p.kind = $1::jsonb ->> 'kind')
  AND ($1::jsonb ->> 'key' IS NULL OR coalesce(t.n, 0) < ($1::jsonb ->> 'key')::bigint OR (coalesce(t.n, 0) = ($1::jsonb ->> 'key')::bigint AND p.petition < $1::jsonb ->> 'petition'))
ORDER BY coalesce(t.n, 0) DESC, p.petition DESC
LIMIT ($1::jsonb ->> 'limit')::bigint
