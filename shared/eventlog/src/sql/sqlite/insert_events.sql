-- ?1 an array of rows, ?2 when
INSERT INTO events (position, stream_type, stream_id, sequence, previous, event_type, event_version, recorded_at, payload, meta)
SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, ?2, value ->> 7, value ->> 8
FROM json_each(?1)
