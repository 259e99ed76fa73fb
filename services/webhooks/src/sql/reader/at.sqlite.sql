-- Row: the position.
SELECT json_object('position', position) FROM webhook_reader
