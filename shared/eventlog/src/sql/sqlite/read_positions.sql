-- ?1 an array of positions
SELECT position, stream_type, stream_id, sequence, previous, event_type, event_version, recorded_at, payload, meta
FROM events
WHERE position IN (SELECT value FROM json_each(?1))
