INSERT INTO idempotency (key, digest, first_position, last_sequence, recorded_at)
SELECT *, $5 FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[])
