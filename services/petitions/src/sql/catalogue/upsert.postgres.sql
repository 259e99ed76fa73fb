-- What a row does not say stays as it is.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO petition AS kept (generation, petition, stage, kind, petitioner, text_digest, threshold, action, background, additional_details, started_at, submitted_at, opened_at, closes_at, closed_at, stopped_because, position)
SELECT (input ->> 'generation')::bigint, row.*
FROM input, jsonb_to_recordset(input -> 'rows') AS row (
    petition text,
    stage text,
    kind text,
    petitioner text,
    text_digest text,
    threshold bigint,
    action text,
    background text,
    additional_details text,
    started_at bigint,
    submitted_at bigint,
    opened_at bigint,
    closes_at bigint,
    closed_at bigint,
    stopped_because text,
    position bigint
)
ON CONFLICT (generation, petition) DO UPDATE SET
    stage = excluded.stage,
    position = excluded.position,
    kind = coalesce(excluded.kind, kept.kind),
    petitioner = coalesce(excluded.petitioner, kept.petitioner),
    text_digest = coalesce(excluded.text_digest, kept.text_digest),
    threshold = coalesce(excluded.threshold, kept.threshold),
    action = coalesce(excluded.action, kept.action),
    background = coalesce(excluded.background, kept.background),
    additional_details = coalesce(excluded.additional_details, kept.additional_details),
    started_at = coalesce(excluded.started_at, kept.started_at),
    submitted_at = coalesce(excluded.submitted_at, kept.submitted_at),
    opened_at = coalesce(excluded.opened_at, kept.opened_at),
    closes_at = coalesce(excluded.closes_at, kept.closes_at),
    closed_at = coalesce(excluded.closed_at, kept.closed_at),
    stopped_because = coalesce(excluded.stopped_because, kept.stopped_because)
