-- Input: {petition, hour, minute, at}: an instant, and the hour and minute since 1970 that it is in. Row: the total then,
-- and when and where it had changed last.
WITH of AS (
    SELECT generation, $1::jsonb ->> 'petition' AS petition, ($1::jsonb ->> 'hour')::bigint AS hour,
           ($1::jsonb ->> 'minute')::bigint AS minute, ($1::jsonb ->> 'at')::bigint AS at
    FROM projection WHERE name = 'tallies' AND active = 1
)
SELECT jsonb_build_object('signature_count',
    (SELECT coalesce(sum(n), 0) FROM tally_hour AS t
     WHERE t.generation = of.generation AND t.petition = of.petition AND t.hour < of.hour)
    + (SELECT coalesce(sum(n), 0) FROM tally_minute AS t
       WHERE t.generation = of.generation AND t.petition = of.petition
         AND t.minute >= of.hour * 60 AND t.minute < of.minute)
    + (SELECT coalesce(sum(n), 0) FROM tally_instant AS t
       WHERE t.generation = of.generation AND t.petition = of.petition
         AND t.at >= of.minute * 60000000 AND t.at <= of.at),
    'as_of', last.at, 'position', last.position)::text
FROM of, LATERAL (SELECT t.at, t.position FROM tally_instant AS t
                  WHERE t.generation = of.generation AND t.petition = of.petition AND t.at <= of.at
                  ORDER BY t.at DESC LIMIT 1) AS last
