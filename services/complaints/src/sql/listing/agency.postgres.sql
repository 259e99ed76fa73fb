-- Input: {agency, …filters or null, after: {due_on, number}, limit}. Row: what waits at an agency, due first.
SELECT entry::text FROM complaint_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1)
  AND agency = ($1::jsonb ->> 'agency') AND turn = 'agency'
  AND (due_by, number) > (($1::jsonb #>> '{after,due_on}'), ($1::jsonb #>> '{after,number}'))
  AND (($1::jsonb ->> 'turn') IS NULL OR turn = ($1::jsonb ->> 'turn'))
  AND (($1::jsonb ->> 'channel') IS NULL OR channel = ($1::jsonb ->> 'channel'))
  AND (($1::jsonb ->> 'kind') IS NULL OR kind = ($1::jsonb ->> 'kind'))
  AND (($1::jsonb ->> 'topic') IS NULL OR topic = ($1::jsonb ->> 'topic'))
  AND (($1::jsonb ->> 'division') IS NULL OR division = ($1::jsonb ->> 'division'))
ORDER BY due_by, number
LIMIT ($1::jsonb ->> 'limit')::bigint
