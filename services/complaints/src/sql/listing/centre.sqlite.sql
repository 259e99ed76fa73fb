-- Input: {turn, channel, kind, topic, division: or null, after: {at, number}, limit}. Row: what waits at the centre, the
-- oldest first.
SELECT entry FROM complaint_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1)
  AND turn = 'centre'
  AND (received_at, number) > (($1 ->> '$.after.at'), ($1 ->> '$.after.number'))
  AND (($1 ->> 'turn') IS NULL OR turn = ($1 ->> 'turn'))
  AND (($1 ->> 'channel') IS NULL OR channel = ($1 ->> 'channel'))
  AND (($1 ->> 'kind') IS NULL OR kind = ($1 ->> 'kind'))
  AND (($1 ->> 'topic') IS NULL OR topic = ($1 ->> 'topic'))
  AND (($1 ->> 'division') IS NULL OR division = ($1 ->> 'division'))
ORDER BY received_at, number
LIMIT ($1 ->> 'limit')
