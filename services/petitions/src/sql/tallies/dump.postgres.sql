SELECT jsonb_build_object('petition', petition, 'sex', sex, 'age_band', age_band, 'division', division,
                          'social_status', social_status, 'n', n, 'gone', gone)::text
FROM tally
WHERE generation = ($1::jsonb ->> 'generation')::bigint AND (n <> 0 OR gone <> 0)
UNION ALL
SELECT jsonb_build_object('petition', petition, 'n', n, 'position', position, 'as_of', as_of)::text
FROM tally_total
WHERE generation = ($1::jsonb ->> 'generation')::bigint
UNION ALL
SELECT jsonb_build_object('petition', petition, 'hour', hour, 'n', n)::text
FROM tally_hour
WHERE generation = ($1::jsonb ->> 'generation')::bigint AND n <> 0
UNION ALL
SELECT jsonb_build_object('petition', petition, 'minute', minute, 'n', n)::text
FROM tally_minute
WHERE generation = ($1::jsonb ->> 'generation')::bigint AND n <> 0
UNION ALL
SELECT jsonb_build_object('petition', petition, 'at', at, 'n', n, 'position', position)::text
FROM tally_instant
WHERE generation = ($1::jsonb ->> 'generation')::bigint
