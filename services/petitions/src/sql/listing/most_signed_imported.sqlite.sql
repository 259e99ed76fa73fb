-- Input: {shelf, kind, key, petition, limit}; key and petition are those of the last row seen, or none.
-- Of other systems, those with the largest totals there first.
SELECT json_object('key', p.imported_count, 'entry', json_patch(p.entry, json_object('signature_count', coalesce(t.n, 0))))
FROM petition_entry AS p
LEFT JOIN tally_total AS t ON t.petition = p.petition
    AND t.generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1)
WHERE p.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND p.stage = 'imported' AND p.imported_count IS NOT NULL
  AND (p.imported_count, p.petition) < (coalesce($1 ->> 'key', 9223372036854775807), coalesce($1 ->> 'petition', '~'))
ORDER BY p.imported_count DESC, p.petition DESC
LIMIT $1 ->> 'limit'
