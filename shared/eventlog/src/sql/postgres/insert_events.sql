INSERT INTO events (position, stream_type, stream_id, sequence, previous, event_type, event_version, recorded_at, payload, meta)
SELECT position, stream_type, stream_id, sequence, previous, event_type, event_version, $10, payload, meta
FROM unnest($1::bigint[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::text[], $7::integer[], $8::text[], $9::text[])
    AS row (position, stream_type, stream_id, sequence, previous, event_type, event_version, payload, meta)
