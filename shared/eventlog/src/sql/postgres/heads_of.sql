SELECT stream_id, sequence, position FROM stream_head WHERE stream_id = ANY ($1)
