-- Input: {petition}. Row: {hour, n}, the earliest first.
SELECT jsonb_build_object('hour', hour, 'n', n)::text
FROM tally_hour
WHERE generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1) AND petition = $1::jsonb ->> 'petition' AND n <> 0
ORDER BY hour
