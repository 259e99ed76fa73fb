SELECT json_object('per', per, 'at', at, 'act', act, 'language', language, 'section', section, 'channel', channel, 'n', n)
FROM live_use
WHERE generation = $1 ->> 'generation'
