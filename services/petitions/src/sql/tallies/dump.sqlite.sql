SELECT json_object('petition', petition, 'sex', sex, 'age_band', age_band, 'division', division,
                   'social_status', social_status, 'n', n, 'gone', gone)
FROM tally
WHERE generation = $1 ->> 'generation' AND (n <> 0 OR gone <> 0)
UNION ALL
SELECT json_object('petition', petition, 'n', n, 'position', position, 'as_of', as_of)
FROM tally_total
WHERE generation = $1 ->> 'generation'
UNION ALL
SELECT json_object('petition', petition, 'hour', hour, 'n', n)
FROM tally_hour
WHERE generation = $1 ->> 'generation' AND n <> 0
UNION ALL
SELECT json_object('petition', petition, 'minute', minute, 'n', n)
FROM tally_minute
WHERE generation = $1 ->> 'generation' AND n <> 0
UNION ALL
SELECT json_object('petition', petition, 'at', at, 'n', n, 'position', position)
FROM tally_instant
WHERE generation = $1 ->> 'generation'
