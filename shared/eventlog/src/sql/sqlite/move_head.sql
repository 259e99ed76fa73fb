-- ?1 the head as the writer knows it, ?2 the new one, ?3 when
UPDATE log_head SET position = ?2, recorded_at = ?3 WHERE position = ?1
