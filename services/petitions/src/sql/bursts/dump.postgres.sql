SELECT jsonb_build_object('petition', petition, 'hour', hour, 'channel', channel, 'network', network, 'n', n)::text
FROM burst
WHERE generation = ($1::jsonb ->> 'generation')::bigint
