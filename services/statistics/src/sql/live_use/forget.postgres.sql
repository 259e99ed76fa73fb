-- Rows: {before}, one at most: minutes before it go.
DELETE FROM live_use
WHERE generation = ($1::jsonb ->> 'generation')::bigint AND per = 'minute'
  AND at < ($1::jsonb #>> '{rows,0,before}')::bigint
