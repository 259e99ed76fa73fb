-- ?1 the position of the stream's last event; the others are found by walking back
WITH RECURSIVE chain AS (
    SELECT * FROM events WHERE position = ?1
    UNION ALL
    SELECT earlier.* FROM events AS earlier JOIN chain ON earlier.position = chain.previous
)
SELECT position, stream_type, stream_id, sequence, previous, event_type, event_version, recorded_at, payload, meta
FROM chain
ORDER BY position
