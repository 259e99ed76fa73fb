-- Input: {shelf, kind, key, petition, limit}; key and petition are those of the last row seen, or none.
-- Of one kind, on any shelf, the newest first. The index is named: by itself SQLite walks all of them by time.
SELECT json_object('key', p.shown_at, 'entry', json_patch(p.entry, json_object('signature_count', coalesce(t.n, 0))))
FROM petition_entry AS p INDEXED BY petition_by_kind
LEFT JOIN tally_total AS t ON t.petition = p.petition
    AND t.generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1)
WHERE p.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND p.shown_at IS NOT NULL
  AND p.kind = $1 ->> 'kind'
  AND ($1 ->> 'shelf' = 'all' OR p.stage = $1 ->> 'shelf' OR p.answering = $1 ->> 'shelf')
  AND (p.shown_at, p.petition) < (coalesce($1 ->> 'key', 9223372036854775807), coalesce($1 ->> 'petition', '~'))
ORDER BY p.shown_at DESC, p.petition DESC
LIMIT $1 ->> 'limit'
