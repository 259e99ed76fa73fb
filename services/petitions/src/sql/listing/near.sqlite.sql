-- Input: {shelf, kind, key, petition, limit}; key and petition are those of the last row seen, or none.
-- Open ones that are close to their threshold, the closest first; the key is in millionths of it.
SELECT json_object('key', coalesce(t.n, 0) * 1000000 / p.threshold, 'entry', json_patch(p.entry, json_object('signature_count', coalesce(t.n, 0))))
FROM petition_entry AS p
LEFT JOIN tally_total AS t ON t.petition = p.petition
    AND t.generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1)
WHERE p.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND p.stage = 'open' AND p.way = 'gathering'
  AND coalesce(t.n, 0) * 100 >= p.threshold * $1 ->> 'near_percent'
  AND ($1 ->> 'kind' IS NULL OR p.kind = $1 ->> 'kind')
  AND ($1 ->> 'key' IS NULL OR coalesce(t.n, 0) * 1000000 / p.threshold < $1 ->> 'key' OR (coalesce(t.n, 0) * 1000000 / p.threshold = $1 ->> 'key' AND p.petition < $1 ->> 'petition'))
ORDER BY coalesce(t.n, 0) * 1000000 / p.threshold DESC, p.petition DESC
LIMIT $1 ->> 'limit'
