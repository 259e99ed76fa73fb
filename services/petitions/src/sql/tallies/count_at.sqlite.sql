-- Input: {petition, hour, minute, at}: an instant, and the hour and minute since 1970 that it is in. Row: the total then,
-- and when and where it had changed last.
WITH of AS (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1)
SELECT json_object('signature_count',
    (SELECT coalesce(sum(n), 0) FROM tally_hour
     WHERE generation = of.generation AND petition = $1 ->> 'petition' AND hour < $1 ->> 'hour')
    + (SELECT coalesce(sum(n), 0) FROM tally_minute
       WHERE generation = of.generation AND petition = $1 ->> 'petition'
         AND minute >= ($1 ->> 'hour') * 60 AND minute < $1 ->> 'minute')
    + (SELECT coalesce(sum(n), 0) FROM tally_instant
       WHERE generation = of.generation AND petition = $1 ->> 'petition'
         AND at >= ($1 ->> 'minute') * 60000000 AND at <= $1 ->> 'at'),
    'as_of', last.at, 'position', last.position)
FROM of, (SELECT at, position FROM tally_instant
          WHERE generation = (SELECT generation FROM of) AND petition = $1 ->> 'petition' AND at <= $1 ->> 'at'
          ORDER BY at DESC LIMIT 1) AS last
