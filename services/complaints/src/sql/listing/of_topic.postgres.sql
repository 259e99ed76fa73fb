-- Input: {topic, …filters or null, after: {at, number}, limit}. Row: a complaint of a topic, the newest
-- first.
SELECT entry::text FROM complaint_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1)
  AND topic = ($1::jsonb ->> 'topic')
  AND (($1::jsonb ->> 'agency') IS NULL OR agency = ($1::jsonb ->> 'agency'))
  AND (received_at, number) < (($1::jsonb #>> '{after,at}')::bigint, ($1::jsonb #>> '{after,number}'))
  AND (($1::jsonb ->> 'turn') IS NULL OR turn = ($1::jsonb ->> 'turn'))
  AND (($1::jsonb ->> 'channel') IS NULL OR channel = ($1::jsonb ->> 'channel'))
  AND (($1::jsonb ->> 'kind') IS NULL OR kind = ($1::jsonb ->> 'kind'))
  AND (($1::jsonb ->> 'division') IS NULL OR division = ($1::jsonb ->> 'division'))
ORDER BY received_at DESC, number DESC
LIMIT ($1::jsonb ->> 'limit')::bigint
