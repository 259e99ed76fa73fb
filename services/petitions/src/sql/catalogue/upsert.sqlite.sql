-- What a row does not say stays as it is.
INSERT INTO petition (generation, petition, stage, kind, petitioner, text_digest, threshold, action, background, additional_details, started_at, submitted_at, opened_at, closes_at, closed_at, stopped_because, position)
SELECT $1 ->> 'generation',
       value ->> 'petition',
       value ->> 'stage',
       value ->> 'kind',
       value ->> 'petitioner',
       value ->> 'text_digest',
       value ->> 'threshold',
       value ->> 'action',
       value ->> 'background',
       value ->> 'additional_details',
       value ->> 'started_at',
       value ->> 'submitted_at',
       value ->> 'opened_at',
       value ->> 'closes_at',
       value ->> 'closed_at',
       value ->> 'stopped_because',
       value ->> 'position'
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, petition) DO UPDATE SET
    stage = excluded.stage,
    position = excluded.position,
    kind = coalesce(excluded.kind, kind),
    petitioner = coalesce(excluded.petitioner, petitioner),
    text_digest = coalesce(excluded.text_digest, text_digest),
    threshold = coalesce(excluded.threshold, threshold),
    action = coalesce(excluded.action, action),
    background = coalesce(excluded.background, background),
    additional_details = coalesce(excluded.additional_details, additional_details),
    started_at = coalesce(excluded.started_at, started_at),
    submitted_at = coalesce(excluded.submitted_at, submitted_at),
    opened_at = coalesce(excluded.opened_at, opened_at),
    closes_at = coalesce(excluded.closes_at, closes_at),
    closed_at = coalesce(excluded.closed_at, closed_at),
    stopped_because = coalesce(excluded.stopped_because, stopped_because)
