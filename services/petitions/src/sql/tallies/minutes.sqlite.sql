-- Input: {petition}. Row: {minute, n}, the earliest first.
SELECT json_object('minute', minute, 'n', n)
FROM tally_minute
WHERE generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1) AND petition = $1 ->> 'petition' AND n <> 0
ORDER BY minute
