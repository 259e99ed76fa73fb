SELECT position, stream_type, stream_id, sequence, previous, event_type, event_version, recorded_at, payload, meta
FROM events
WHERE position IN (SELECT position FROM stream_head WHERE stream_id = ANY ($1))
