-- Rows: {before}, one at most: minutes before it go.
DELETE FROM live_use
WHERE generation = $1 ->> 'generation' AND per = 'minute'
  AND at < (SELECT max(value ->> 'before') FROM json_each($1, '$.rows'))
