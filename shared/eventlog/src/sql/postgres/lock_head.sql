-- The batches of all processes stand in line here, so everything read after it is exact.
SELECT position, recorded_at FROM log_head FOR UPDATE
