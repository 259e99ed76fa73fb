-- Input: {stage (or none), order, limit, offset}. Row: an entry that everyone may read, with its count.
SELECT json_patch(p.entry, json_object('signature_count', coalesce(t.n, 0)))
FROM petition_entry AS p
LEFT JOIN tally_total AS t ON t.petition = p.petition
    AND t.generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1)
WHERE p.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND p.stage IN ('open', 'closed')
  AND coalesce($1 ->> 'stage', p.stage) = p.stage
ORDER BY CASE WHEN $1 ->> 'order' = 'most_signed' THEN coalesce(t.n, 0) END DESC NULLS LAST, p.shown_at DESC, p.petition DESC
LIMIT $1 ->> 'limit' OFFSET $1 ->> 'offset'
