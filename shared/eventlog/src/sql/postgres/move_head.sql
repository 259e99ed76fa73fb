UPDATE log_head SET position = $1, recorded_at = $2
