UPDATE stream_head AS head
SET sequence = moved.sequence, position = moved.position
FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS moved (stream_id, sequence, position)
WHERE head.stream_id = moved.stream_id
