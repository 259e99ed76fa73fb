-- The batches of all processes stand in line here, so everything read after it is exact.
-- The server's clock is read when the lock is there, which beside FOR UPDATE it would not be.
WITH head AS MATERIALIZED (SELECT position, recorded_at FROM log_head FOR UPDATE)
SELECT position, recorded_at, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint
FROM head
