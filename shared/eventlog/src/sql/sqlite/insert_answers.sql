-- ?1 an array of [key, digest, first_position, last_sequence], ?2 when
INSERT INTO idempotency (key, digest, first_position, last_sequence, recorded_at)
SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, ?2
FROM json_each(?1)
