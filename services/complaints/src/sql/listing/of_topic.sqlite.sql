-- Input: {topic, …filters or null, after: {at, number}, limit}. Row: a complaint of a topic, the newest
-- first.
SELECT entry FROM complaint_entry INDEXED BY complaint_of_topic
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1)
  AND topic = ($1 ->> 'topic')
  AND (($1 ->> 'agency') IS NULL OR agency = ($1 ->> 'agency'))
  AND (received_at, number) < (($1 ->> '$.after.at'), ($1 ->> '$.after.number'))
  AND (($1 ->> 'turn') IS NULL OR turn = ($1 ->> 'turn'))
  AND (($1 ->> 'channel') IS NULL OR channel = ($1 ->> 'channel'))
  AND (($1 ->> 'kind') IS NULL OR kind = ($1 ->> 'kind'))
  AND (($1 ->> 'division') IS NULL OR division = ($1 ->> 'division'))
ORDER BY received_at DESC, number DESC
LIMIT ($1 ->> 'limit')
