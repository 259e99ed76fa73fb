-- Input: {shelf, kind, key, petition, limit}; key and petition are those of the last row seen, or none.
-- Open ones that are close to their threshold, the closest first; the key is in millionths of it.
SELECT jsonb_build_object('key', coalesce(t.n, 0) * 1000000 / p.threshold, 'entry', (p.entry || jsonb_build_object('signature_count', coalesce(t.n, 0))))::text
FROM petition_entry AS p
LEFT JOIN tally_total AS t ON t.petition = p.petition
    AND t.generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1)
WHERE p.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND p.stage = 'open' AND p.way = 'gathering'
  AND coalesce(t.n, 0) * 100 >= p.threshold * ($1::jsonb ->> 'near_percent')::bigint
  AND ($1::jsonb ->> 'kind' IS NULL OR p.kind = $1::jsonb ->> 'kind')
  AND ($1::jsonb ->> 'key' IS NULL OR coalesce(t.n, 0) * 1000000 / p.threshold < ($1::jsonb ->> 'key')::bigint OR (coalesce(t.n, 0) * 1000000 / p.threshold = ($1::jsonb ->> 'key')::bigint AND p.petition < $1::jsonb ->> 'petition'))
ORDER BY coalesce(t.n, 0) * 1000000 / p.threshold DESC, p.petition DESC
LIMIT ($1::jsonb ->> 'limit')::bigint
