SELECT jsonb_build_object('per', per, 'at', at, 'act', act, 'language', language, 'section', section,
                          'channel', channel, 'n', n)::text
FROM live_use
WHERE generation = ($1::jsonb ->> 'generation')::bigint
