INSERT INTO stream_head (stream_id, sequence, position)
SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[])
