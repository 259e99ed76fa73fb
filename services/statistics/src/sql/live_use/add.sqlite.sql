INSERT INTO live_use (generation, per, at, act, language, section, channel, n)
SELECT $1 ->> 'generation', value ->> 'per', value ->> 'at', value ->> 'act', value ->> 'language',
       value ->> 'section', value ->> 'channel', value ->> 'n'
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, per, at, act, language, section, channel) DO UPDATE SET n = n + excluded.n
