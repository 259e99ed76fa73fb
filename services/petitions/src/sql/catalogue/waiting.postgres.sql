-- Input: {after: {waiting_since, petition}, limit}. Row: one that waits for a moderator, the oldest first.
SELECT (p.entry || jsonb_build_object('signature_count', coalesce(t.n, 0), 'endorsement_count', coalesce(e.n, 0)))::text
FROM petition_entry AS p
LEFT JOIN tally_total AS t ON t.petition = p.petition
    AND t.generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1)
LEFT JOIN endorsement_total AS e ON e.petition = p.petition
    AND e.generation = (SELECT generation FROM projection WHERE name = 'endorsements' AND active = 1)
WHERE p.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND (p.waiting_since, p.petition) > (($1::jsonb #>> '{after,waiting_since}')::bigint, $1::jsonb #>> '{after,petition}')
ORDER BY p.waiting_since, p.petition
LIMIT ($1::jsonb ->> 'limit')::bigint
