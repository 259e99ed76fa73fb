SELECT stream_id, sequence, position FROM events WHERE position > ?1 ORDER BY position LIMIT ?2
