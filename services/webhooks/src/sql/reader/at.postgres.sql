-- Row: the position.
SELECT jsonb_build_object('position', position)::text FROM webhook_reader
