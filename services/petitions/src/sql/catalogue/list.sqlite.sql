-- The public ones: $1 stage (or none), order, limit, offset
SELECT json_object(
    'petition', p.petition, 'stage', p.stage, 'kind', p.kind, 'petitioner', p.petitioner, 'text_digest', p.text_digest,
    'threshold', p.threshold, 'action', p.action, 'background', p.background, 'additional_details', p.additional_details,
    'started_at', p.started_at, 'submitted_at', p.submitted_at, 'opened_at', p.opened_at, 'closes_at', p.closes_at,
    'closed_at', p.closed_at, 'stopped_because', p.stopped_because, 'position', p.position, 'signature_count', coalesce(t.n, 0)
)
FROM petition AS p
LEFT JOIN tally_total AS t ON t.petition = p.petition
    AND t.generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1)
WHERE p.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND p.stage IN ('open', 'closed')
  AND coalesce($1 ->> 'stage', p.stage) = p.stage
ORDER BY CASE WHEN $1 ->> 'order' = 'most_signed' THEN coalesce(t.n, 0) END DESC, p.opened_at DESC, p.petition DESC
LIMIT $1 ->> 'limit' OFFSET $1 ->> 'offset'
