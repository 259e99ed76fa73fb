-- Input: {since, limit}. Row: a consultation that was not closed by then, with what its bill is called and
-- when anything about it was last said; the latest to close first.
SELECT jsonb_build_object(
    'bill', b.bill, 'title', b.entry ->> 'title', 'kind', b.kind, 'withdrawn_on', b.withdrawn_on,
    'changed_at', (
        SELECT max(s.at) FROM bill_step AS s
        WHERE s.generation = (SELECT generation FROM projection WHERE name = 'bill_steps' AND active = 1)
          AND s.bill = b.bill
          AND s.said ->> 'step' IN ('opened', 'extended', 'closed_out', 'withdrawn')
    ),
    'consultation', c.said
)::text
FROM bill_consultation AS c
INNER JOIN bill_entry AS b ON b.bill = c.bill
    AND b.generation = (SELECT generation FROM projection WHERE name = 'bills' AND active = 1)
WHERE c.generation = (SELECT generation FROM projection WHERE name = 'consultations' AND active = 1)
  AND c.closes_at >= ($1::jsonb ->> 'since')::bigint AND b.shown_at IS NOT NULL
ORDER BY c.closes_at DESC, c.bill DESC, c.count DESC
LIMIT ($1::jsonb ->> 'limit')::bigint
