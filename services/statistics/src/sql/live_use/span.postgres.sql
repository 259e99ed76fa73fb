-- Input: {per, from, until}. Row: {at, act, language, section, channel, n} of each from the one up to before the other.
SELECT jsonb_build_object('at', at, 'act', act, 'language', nullif(language, ''), 'section', nullif(section, ''),
                          'channel', nullif(channel, ''), 'n', n)::text
FROM live_use
WHERE generation = (SELECT generation FROM projection WHERE name = 'live_use' AND active = 1)
  AND per = $1::jsonb ->> 'per' AND at >= ($1::jsonb ->> 'from')::bigint AND at < ($1::jsonb ->> 'until')::bigint
