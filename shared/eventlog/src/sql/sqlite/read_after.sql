SELECT position, stream_type, stream_id, sequence, previous, event_type, event_version, recorded_at, payload, meta
FROM events
WHERE position > ?1
ORDER BY position
LIMIT ?2
