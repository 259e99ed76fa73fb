SELECT key, digest, first_position, last_sequence, recorded_at FROM idempotency WHERE key = ANY ($1)
