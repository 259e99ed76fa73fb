-- Input: {stage (or none), order, limit, offset}. Row: an entry that everyone may read, with its count.
SELECT (p.entry || jsonb_build_object('signature_count', coalesce(t.n, 0)))::text
FROM petition_entry AS p
LEFT JOIN tally_total AS t ON t.petition = p.petition
    AND t.generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1)
WHERE p.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND p.stage IN ('open', 'closed')
  AND coalesce($1::jsonb ->> 'stage', p.stage) = p.stage
ORDER BY CASE WHEN $1::jsonb ->> 'order' = 'most_signed' THEN coalesce(t.n, 0) END DESC NULLS LAST, p.shown_at DESC, p.petition DESC
LIMIT ($1::jsonb ->> 'limit')::bigint OFFSET ($1::jsonb ->> 'offset')::bigint
