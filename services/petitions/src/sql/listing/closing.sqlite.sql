-- Input: {shelf, kind, key, petition, limit}; key and petition are those of the last row seen, or none.
-- Open ones, the soonest to close first.
SELECT json_object('key', p.closes_at, 'entry', json_patch(p.entry, json_object('signature_count', coalesce(t.n, 0))))
FROM petition_entry AS p
LEFT JOIN tally_total AS t ON t.petition = p.petition
    AND t.generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1)
WHERE p.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND p.stage = 'open' AND p.shown_at IS NOT NULL
  AND ($1 ->> 'kind' IS NULL OR p.kind = $1 ->> 'kind')
  AND (p.closes_at, p.petition) > (coalesce($1 ->> 'key', 0), coalesce($1 ->> 'petition', ''))
ORDER BY p.closes_at, p.petition
LIMIT $1 ->> 'limit'
