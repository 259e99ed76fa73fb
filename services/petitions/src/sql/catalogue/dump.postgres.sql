SELECT jsonb_build_object(
    'petition', p.petition, 'stage', p.stage, 'kind', p.kind, 'petitioner', p.petitioner, 'text_digest', p.text_digest,
    'threshold', p.threshold, 'action', p.action, 'background', p.background, 'additional_details', p.additional_details,
    'started_at', p.started_at, 'submitted_at', p.submitted_at, 'opened_at', p.opened_at, 'closes_at', p.closes_at,
    'closed_at', p.closed_at, 'stopped_because', p.stopped_because, 'position', p.position
)::text
FROM petition AS p
WHERE p.generation = ($1::jsonb ->> 'generation')::bigint
