-- $1 the stream; its last event is known, the others are found by walking back
WITH RECURSIVE chain AS (
    SELECT events.* FROM events JOIN stream_head AS head ON events.position = head.position WHERE head.stream_id = $1
    UNION ALL
    SELECT earlier.* FROM events AS earlier JOIN chain ON earlier.position = chain.previous
)
SELECT position, stream_type, stream_id, sequence, previous, event_type, event_version, recorded_at, payload, meta
FROM chain
ORDER BY position
