-- Input: {petition}. Row: {hour, n}, the earliest first.
SELECT json_object('hour', hour, 'n', n)
FROM tally_hour
WHERE generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1) AND petition = $1 ->> 'petition' AND n <> 0
ORDER BY hour
