-- ?1 an array of keys
SELECT key, digest, first_position, last_sequence, recorded_at
FROM idempotency
WHERE key IN (SELECT value FROM json_each(?1))
