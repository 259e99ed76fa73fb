-- Input: {petition}. Row: {minute, n}, the earliest first.
SELECT jsonb_build_object('minute', minute, 'n', n)::text
FROM tally_minute
WHERE generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1) AND petition = $1::jsonb ->> 'petition' AND n <> 0
ORDER BY minute
