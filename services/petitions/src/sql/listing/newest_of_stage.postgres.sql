-- Input: {shelf, kind, key, petition, limit}; key and petition are those of the last row seen, or none.
-- Of one stage, the newest first.
SELECT jsonb_build_object('key', p.shown_at, 'entry', (p.entry || jsonb_build_object('signature_count', coalesce(t.n, 0))))::text
FROM petition_entry AS p
LEFT JOIN tally_total AS t ON t.petition = p.petition
    AND t.generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1)
WHERE p.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND p.stage = $1::jsonb ->> 'shelf' AND p.shown_at IS NOT NULL
  AND (p.shown_at, p.petition) < (coalesce(($1::jsonb ->> 'key')::bigint, 9223372036854775807), coalesce($1::jsonb ->> 'petition', '~'))
ORDER BY p.shown_at DESC, p.petition DESC
LIMIT ($1::jsonb ->> 'limit')::bigint
