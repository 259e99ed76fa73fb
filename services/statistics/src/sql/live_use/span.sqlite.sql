-- Input: {per, from, until}. Row: {at, act, language, section, channel, n} of each from the one up to before the other.
SELECT json_object('at', at, 'act', act, 'language', nullif(language, ''), 'section', nullif(section, ''),
                   'channel', nullif(channel, ''), 'n', n)
FROM live_use
WHERE generation = (SELECT generation FROM projection WHERE name = 'live_use' AND active = 1)
  AND per = $1 ->> 'per' AND at >= $1 ->> 'from' AND at < $1 ->> 'until'
